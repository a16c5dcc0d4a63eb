package org.puente.fspsimulator.handset;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks at a phone's texts; like the control API, only while {@code simulator.control} is true. */
@RestController
@ConditionalOnProperty(name = "simulator.control", havingValue = "true", matchIfMissing = true)
class HandsetController {

  private final Texting texting;

  HandsetController(Texting texting) {
    this.texting = texting;
  }

  @GetMapping("/handset/messages")
  List<Text> messages(@RequestParam String phone) {
    return texting.sentTo(phone);
  }
}
