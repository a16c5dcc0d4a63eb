package org.puente.fspsimulator.smsc;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.faults.Chance;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Decides which text meets which fault. What was asked for outlives a restart. */
@Component
public class SmscMood {

  private static final String SETTING = "smsc.faults";
  private static final UUID EVERYBODY = new UUID(0, 0);

  private final Book book;
  private final JsonMapper json;
  private final AtomicLong turn = new AtomicLong();
  private volatile SmscFaults faults;

  SmscMood(Book book, JsonMapper json) {
    this.book = book;
    this.json = json;
    String setting = book.recall(SETTING);
    this.faults = setting == null ? SmscFaults.NONE : json.readValue(setting, SmscFaults.class);
  }

  public SmscFaults faults() {
    return faults;
  }

  public void ask(SmscFaults wanted) {
    book.remember(SETTING, json.writeValueAsString(wanted));
    faults = wanted;
    turn.set(0);
  }

  long nextTurn() {
    return turn.incrementAndGet();
  }

  boolean meets(String purpose, double rate, long turn) {
    return rate > 0 && Chance.of(faults.seed(), "smsc." + purpose, EVERYBODY, turn) < rate;
  }
}
