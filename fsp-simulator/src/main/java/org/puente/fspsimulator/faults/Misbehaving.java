package org.puente.fspsimulator.faults;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.puente.fspsimulator.book.Book;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Decides who meets which fault. What was asked for outlives a restart. */
@Component
public final class Misbehaving {

  private static final String SETTING = "faults.";

  private record Turns(Faults faults, Map<UUID, Integer> taken) {}

  private final Book book;
  private final JsonMapper json;
  private final Map<String, Turns> banks = new ConcurrentHashMap<>();

  Misbehaving(Book book, JsonMapper json) {
    this.book = book;
    this.json = json;
  }

  public Faults of(String bank) {
    return turns(bank).faults();
  }

  /** From now on the bank misbehaves so; every reference starts again at its first turn. */
  public void ask(String bank, Faults faults) {
    book.remember(SETTING + bank, json.writeValueAsString(faults));
    banks.put(bank, new Turns(faults, new ConcurrentHashMap<>()));
  }

  /** Counts how often the reference met this bank, so that a retry has luck of its own. */
  public int nextTurn(String bank, UUID reference) {
    Turns turns = turns(bank);
    return turns.faults().equals(Faults.NONE) ? 1 : turns.taken().merge(reference, 1, Integer::sum);
  }

  public boolean meets(String bank, Fault fault, UUID reference, long turn) {
    Faults faults = of(bank);
    double rate = faults.rate(fault);
    return rate > 0 && Chance.of(faults.seed(), fault.name(), reference, turn) < rate;
  }

  private Turns turns(String bank) {
    return banks.computeIfAbsent(bank, this::remembered);
  }

  private Turns remembered(String bank) {
    String setting = book.recall(SETTING + bank);
    Faults faults = setting == null ? Faults.NONE : json.readValue(setting, Faults.class);
    return new Turns(faults, new ConcurrentHashMap<>());
  }
}
