package org.puente.fspsimulator.gsma;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Payee;
import org.puente.fspsimulator.orders.OrderRequest;

/** What a request for a code says, or what is wrong with it. */
sealed interface Reading {

  Pattern CORRELATION_ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  /** It makes sense. */
  record Readable(OrderRequest request) implements Reading {}

  /** It does not. */
  record Unreadable(GsmaError error) implements Reading {}

  static Reading of(
      Bank bank,
      @Nullable String correlationId,
      @Nullable String callbackUrl,
      CodeRequest body,
      Instant now) {
    if (correlationId == null) {
      return missing("X-CorrelationID", now);
    }
    if (!CORRELATION_ID.matcher(correlationId).matches()) {
      return malformed("X-CorrelationID must be a UUID", now);
    }
    if (callbackUrl != null && !isHttp(callbackUrl)) {
      return malformed("X-Callback-URL must be an http(s) URL", now);
    }
    if (body.amount() == null || body.currency() == null) {
      return missing(body.amount() == null ? "amount" : "currency", now);
    }
    if (!body.currency().equals(bank.currency())) {
      return new Unreadable(
          GsmaError.validation(
              "currencyNotSupported", "this bank pays " + bank.currency() + " only", now));
    }
    if (body.excludesAtms()) {
      return malformed("this bank redeems codes at ATMs only", now);
    }
    return amount(bank, UUID.fromString(correlationId), callbackUrl, body, now);
  }

  private static Reading amount(
      Bank bank, UUID reference, @Nullable String callbackUrl, CodeRequest body, Instant now) {
    Money amount;
    try {
      amount = Money.parse(String.valueOf(body.amount()), bank.currency());
    } catch (IllegalArgumentException e) {
      return malformed("amount: " + e.getMessage(), now);
    }
    if (amount.isZero()) {
      return new Unreadable(
          GsmaError.businessRule("lessThanTransactionMinValue", "nothing to pay", now));
    }
    Long asked = body.codeLifetime();
    long lifetime = asked == null ? bank.codeLifetime().toSeconds() : asked;
    if (lifetime < 1 || lifetime > Integer.MAX_VALUE) {
      return malformed("codeLifetime is in seconds, from 1", now);
    }
    String language = body.told("payeeLanguage").toLowerCase(Locale.ROOT);
    Payee payee =
        new Payee(
            body.told("payeeMsisdn"),
            body.told("payeeName"),
            language.startsWith("en") ? "en" : "es");
    return new Readable(new OrderRequest(reference, amount, lifetime, payee, callbackUrl));
  }

  private static Reading missing(String what, Instant now) {
    return new Unreadable(
        GsmaError.validation("mandatoryValueNotSupplied", what + " is missing", now));
  }

  private static Reading malformed(String what, Instant now) {
    return new Unreadable(GsmaError.validation("formatError", what, now));
  }

  private static boolean isHttp(String url) {
    try {
      String scheme = URI.create(url).getScheme();
      return "http".equals(scheme) || "https".equals(scheme);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
