package org.puente.fspsimulator.banks;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.puente.fspsimulator.book.Money;

/**
 * One bank as it was configured.
 *
 * @param key the short name that URLs and the book use
 * @param notes largest first
 */
public record Bank(
    String key,
    String code,
    String name,
    String accountId,
    String apiKey,
    Money perCodeLimit,
    List<Money> notes,
    Money openingFloat,
    String webhookSecret,
    AnswerMode mode,
    Duration pending,
    Duration idempotencyWindow,
    Duration codeLifetime,
    boolean pin,
    ZoneId zone,
    Auth auth,
    Duration tokenLifetime,
    Money withdrawalFee) {

  static Bank of(String key, SimulatorSettings.BankSettings settings) {
    String currency = settings.currency();
    List<Money> notes =
        settings.notes().stream()
            .map(value -> new Money(value * 100L, currency))
            .sorted((one, other) -> Long.compare(other.minor(), one.minor()))
            .toList();
    if (notes.isEmpty() || !notes.stream().allMatch(note -> note.isMultipleOf(notes.getLast()))) {
      throw new IllegalArgumentException(
          "bank " + key + ": every note must be a multiple of the smallest");
    }
    return new Bank(
        key,
        settings.code(),
        settings.name(),
        settings.accountId(),
        settings.apiKey(),
        Money.parse(settings.perCodeLimit().toPlainString(), currency),
        notes,
        Money.parse(settings.openingFloat().toPlainString(), currency),
        settings.webhookSecret(),
        settings.mode(),
        settings.pending(),
        settings.idempotencyWindow(),
        settings.codeLifetime(),
        settings.pin(),
        settings.zone(),
        settings.auth(),
        settings.tokenLifetime(),
        Money.parse(settings.withdrawalFee().toPlainString(), currency));
  }

  public String currency() {
    return openingFloat.currency();
  }

  /** The smallest note: every amount must be a multiple of it. */
  public Money noteMultiple() {
    return notes.getLast();
  }
}
