package org.puente.fspsimulator.smsc;

import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The HTTP gateway, in the manner of RapidPro's external channel: takes texts, and calls back what
 * became of them. The same faults and the same book as the SMS centre's.
 */
@RestController
class HttpGatewayController {

  private static final Pattern PHONE = Pattern.compile("\\+[0-9]{5,15}");

  /** One text to one phone. */
  record Wanted(@Nullable String id, @Nullable String to, @Nullable String text) {}

  private final TextBook texts;
  private final SmscMood mood;
  private final HttpCallbacks callbacks;
  private final Clock clock;

  HttpGatewayController(TextBook texts, SmscMood mood, HttpCallbacks callbacks, Clock clock) {
    this.texts = texts;
    this.mood = mood;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  @PostMapping("/sms/{channel}/messages")
  ResponseEntity<Void> send(@PathVariable String channel, @RequestBody Wanted wanted) {
    long turn = mood.nextTurn();
    SmscFaults faults = mood.faults();
    if (mood.meets("throttle", faults.throttle(), turn)) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "1").build();
    }
    String id = wanted.id();
    String to = wanted.to();
    String text = wanted.text();
    if (id == null || text == null) {
      return ResponseEntity.badRequest().build();
    }
    if (to == null || !PHONE.matcher(to).matches() || mood.meets("refuse", faults.refuse(), turn)) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
    }
    texts.write(new Sms(id, channel, to.substring(1), text, "", 1, 1, clock.instant()));
    if (!mood.meets("dropReceipt", faults.dropReceipt(), turn)) {
      callbacks.tell(channel, id, !mood.meets("undelivered", faults.undelivered(), turn), turn);
    }
    return ResponseEntity.ok().build();
  }
}
