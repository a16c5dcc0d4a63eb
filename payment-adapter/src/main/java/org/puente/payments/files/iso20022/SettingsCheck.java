package org.puente.payments.files.iso20022;

import java.math.BigInteger;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.iso20022.IsoSettings.Agent;
import org.puente.payments.files.iso20022.IsoSettings.Debtor;
import org.puente.payments.files.iso20022.IsoSettings.Delivery;

/** Finds a setting that no bank could work with before the first file is written. */
final class SettingsCheck {

  private static final String BIC = "[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?";
  private static final String IBAN = "[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}";

  private SettingsCheck() {}

  static void text(String setting, @Nullable String value, int longest) {
    String given = value == null ? "" : value;
    require(!LatinText.of(given).isBlank(), setting, "is empty");
    require(given.length() <= longest, setting, "is longer than " + longest + " characters");
  }

  static void debtor(Debtor debtor) {
    text("debtor.name", debtor.name(), 140);
    require(
        (debtor.iban() == null) != (debtor.otherId() == null),
        "debtor",
        "needs an iban or an other-id, and not both");
    if (debtor.iban() != null) {
      matches("debtor.iban", debtor.iban(), IBAN);
      require(checksum(debtor.iban()) == 1, "debtor.iban", "has a wrong check digit");
    } else {
      text("debtor.other-id", debtor.otherId(), 34);
    }
  }

  static void agent(Agent agent) {
    long ways =
        Stream.of(agent.bic(), agent.memberId(), agent.otherId()).filter(SettingsCheck::is).count();
    require(ways == 1, "agent", "needs one of bic, member-id and other-id");
    matchesIfAny("agent.bic", agent.bic(), BIC);
    matchesIfAny("agent.clearing-system", agent.clearingSystem(), "[A-Z0-9]{1,5}");
    matchesIfAny("agent.member-id", agent.memberId(), ".{1,35}");
    matchesIfAny("agent.other-id", agent.otherId(), ".{1,35}");
    require(
        agent.clearingSystem() == null || agent.memberId() != null,
        "agent.clearing-system",
        "says nothing without a member-id");
  }

  static void delivery(Delivery delivery, @Nullable String instrument) {
    boolean local = delivery == Delivery.LOCAL_CODE || delivery == Delivery.LOCAL_PROPRIETARY;
    require(
        local == (instrument != null),
        "local-instrument",
        "is needed with LOCAL_CODE and LOCAL_PROPRIETARY, and only there");
    matchesIfAny("local-instrument", instrument, "\\S.{0,34}");
  }

  static void currency(String currency) {
    boolean known =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(any -> any.getCurrencyCode().equals(currency));
    require(known, "currency", "is not an ISO 4217 code");
  }

  static void country(String country) {
    require(
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country),
        "country",
        "is not an ISO 3166 code of two letters");
  }

  static void code(@Nullable String regex) {
    if (regex == null) {
      return;
    }
    try {
      int groups = Pattern.compile(regex).matcher("").groupCount();
      require(groups > 0, "code-in-answer", "has no group that holds the code");
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("code-in-answer is not a regular expression", e);
    }
  }

  static void matchesIfAny(String setting, @Nullable String value, String regex) {
    if (value != null) {
      matches(setting, value, regex);
    }
  }

  static void matches(String setting, @Nullable String value, String regex) {
    require(value != null && value.matches(regex), setting, "does not match " + regex);
  }

  /** ISO 13616: the first four go to the end, letters count from 10, and 97 leaves 1. */
  private static int checksum(String iban) {
    StringBuilder digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(letter -> digits.append(Character.digit(letter, 36)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
  }

  private static boolean is(@Nullable String value) {
    return value != null;
  }

  private static void require(boolean fulfilled, String setting, String otherwise) {
    if (!fulfilled) {
      throw new IllegalArgumentException(setting + " " + otherwise);
    }
  }
}
