package org.puente.payments.statements;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** GSMA's statement entry, as far as it matters here; our reference is in its custom data. */
record StatementEntry(
    @Nullable String transactionReference,
    @Nullable String transactionStatus,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable String displayType,
    @Nullable String descriptionText,
    @Nullable Instant creationDate,
    @Nullable List<Pair> creditParty,
    @Nullable List<Pair> customData) {

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  /** Kinds whose direction is known, and whether our account gets the money. */
  static final Map<String, Boolean> CREDITS =
      Map.of("withdrawal", false, "reversal", true, "fee", false, "fee-refund", true);

  /** GSMA's key and value. */
  record Pair(@Nullable String key, @Nullable String value) {}

  String kind() {
    return displayType == null ? "" : displayType;
  }

  /** What the bank calls the order; empty where the entry is about none. */
  String reference() {
    return customData == null
        ? ""
        : customData.stream()
            .filter(pair -> "clientCorrelationId".equals(pair.key()) && pair.value() != null)
            .map(pair -> String.valueOf(pair.value()))
            .findFirst()
            .orElse("");
  }

  @Nullable UUID clientReference() {
    String reference = reference();
    return UUID_TEXT.matcher(reference).matches() ? UUID.fromString(reference) : null;
  }

  /** Whether our account got it. */
  boolean isCreditOf(String account) {
    return creditParty != null
        && creditParty.stream().anyMatch(pair -> account.equals(pair.key() + "@" + pair.value()));
  }
}
