package org.puente.payments.fsp.gsma;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of GSMA Mobile Money 1.2.0 that are used here, and of the withdrawals extension. */
final class GsmaMessages {

  private GsmaMessages() {}

  /** requestAuthorisationCode. */
  record CodeRequest(
      String amount,
      String currency,
      String amountType,
      long codeLifetime,
      boolean holdFundsIndicator,
      List<RedemptionChannel> redemptionChannels,
      List<Metadata> metadata) {}

  record RedemptionChannel(String channelType) {}

  record Metadata(String key, String value) {}

  /** responseAuthorisationCode. */
  record CodeResponse(
      @Nullable String authorisationCode,
      @Nullable Instant creationDate,
      @Nullable Long codeLifetime) {

    @Override
    public String toString() {
      return "CodeResponse[***]";
    }
  }

  /** requestStateObject. */
  record RequestState(
      @Nullable String status, @Nullable String objectReference, @Nullable ErrorObject error) {

    @Override
    public String toString() {
      return "RequestState[" + status + "]";
    }
  }

  /** errorObject. */
  record ErrorObject(@Nullable String errorCategory, @Nullable String errorCode) {}

  /** responseResponse. */
  record Link(@Nullable String link) {

    @Override
    public String toString() {
      return "Link[***]";
    }
  }

  /** requestGenericPatch. */
  record Patch(String op, String path, String value) {
    static final List<Patch> CANCEL = List.of(new Patch("replace", "/codeState", "cancelled"));
  }

  /** OAuth 2.0's (RFC 6749, 5.1). */
  record TokenResponse(
      @JsonProperty("access_token") @Nullable String accessToken,
      @JsonProperty("expires_in") @Nullable Long expiresIn) {

    @Override
    public String toString() {
      return "TokenResponse[***]";
    }
  }

  /** responseHeartbeat. */
  record Heartbeat(@Nullable String serviceStatus) {}

  /** The extension's feed. */
  record Feed(@Nullable List<ReportedItem> items) {}

  record Subscription(String url) {}

  /** Of a day's statement, as far as it matters for fetching the rest. */
  record StatementHead(@Nullable Long entries) {}

  /** responseStatementEntries, the same. */
  record Entry(@Nullable String transactionReference) {}
}
