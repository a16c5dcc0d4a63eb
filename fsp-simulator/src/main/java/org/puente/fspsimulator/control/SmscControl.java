package org.puente.fspsimulator.control;

import java.util.List;
import org.puente.fspsimulator.smsc.Deliveries;
import org.puente.fspsimulator.smsc.HttpCallbacks;
import org.puente.fspsimulator.smsc.Smsc;
import org.puente.fspsimulator.smsc.SmscFaults;
import org.puente.fspsimulator.smsc.SmscMood;
import org.puente.fspsimulator.smsc.TextBook;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** Makes the SMS centre misbehave, die and come back, and has people write to it. */
@ControlEndpoint
@RequestMapping("/control/smsc")
class SmscControl {

  /**
   * The centre.
   *
   * @param up whether its door is open
   * @param sessions how many clients are bound; ignored when asked for
   */
  record State(boolean up, int sessions) {}

  /** What a person writes: to the client's own number. */
  record Written(String from, String to, String text) {}

  private final Smsc smsc;
  private final SmscMood mood;
  private final TextBook texts;
  private final Deliveries deliveries;
  private final HttpCallbacks callbacks;

  SmscControl(
      Smsc smsc, SmscMood mood, TextBook texts, Deliveries deliveries, HttpCallbacks callbacks) {
    this.smsc = smsc;
    this.mood = mood;
    this.texts = texts;
    this.deliveries = deliveries;
    this.callbacks = callbacks;
  }

  @GetMapping
  State state() {
    return new State(smsc.isRunning(), deliveries.sessions());
  }

  @PutMapping
  State turn(@RequestBody State wanted) {
    if (wanted.up()) {
      smsc.start();
    } else {
      smsc.stop();
    }
    return state();
  }

  @GetMapping("/faults")
  SmscFaults faults() {
    return mood.faults();
  }

  @PutMapping("/faults")
  SmscFaults ask(@RequestBody SmscFaults faults) {
    mood.ask(faults);
    return mood.faults();
  }

  /** Every text that reached a phone. */
  @GetMapping("/texts")
  List<TextBook.Shown> texts() {
    return texts.all();
  }

  @PostMapping("/texts")
  Written write(@RequestBody Written written) {
    deliveries.write(written.from(), written.to(), written.text());
    return written;
  }

  /** Where the HTTP gateway calls back, and with what it signs. */
  @PutMapping("/http")
  HttpCallbacks.Client callBack(@RequestBody HttpCallbacks.Client client) {
    callbacks.callBack(client);
    return client;
  }

  /** A person writes through the HTTP gateway; {@code to} is the channel. */
  @PostMapping("/http/texts")
  Written writeByHttp(@RequestBody Written written) {
    callbacks.write(written.to(), written.from(), written.text());
    return written;
  }
}
