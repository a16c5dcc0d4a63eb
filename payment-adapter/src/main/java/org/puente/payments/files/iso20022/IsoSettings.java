package org.puente.payments.files.iso20022;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one bank wants to read in our files, and how it writes its own.
 *
 * @param initiatingParty who sends the files, at most 140 characters
 * @param localInstrument the bank's word for cash at the machine; only with LOCAL_CODE and
 *     LOCAL_PROPRIETARY
 * @param purpose four letters of the external purpose list, such as GOVT, CHAR or OTHR
 * @param categoryPurpose four letters, where the bank wants them
 * @param country where the cash is paid out, ISO 3166
 * @param zone the bank's, for times that it writes without an offset
 * @param namespace of the bank's own variant of pain.001.001.09; null for the published one
 * @param codeInAnswer where a pain.002 carries the code, as a regular expression over its
 *     additional information: the group {@code code} (or the first), and where the bank sends them
 *     {@code pin} and {@code until}, a day or a time with its offset; null where the bank tells the
 *     code to the person itself
 * @param feeCodes proprietary bank transaction codes that mean a charge
 * @param expiryReasons return reasons by which the bank says that nobody came in time
 * @param cancellationReasons return reasons by which it says that we cancelled
 */
public record IsoSettings(
    String initiatingParty,
    Debtor debtor,
    Agent agent,
    Delivery delivery,
    @Nullable String localInstrument,
    String purpose,
    @Nullable String categoryPurpose,
    String currency,
    String country,
    ZoneId zone,
    @Nullable String namespace,
    @Nullable String codeInAnswer,
    @Nullable Set<String> feeCodes,
    @Nullable Set<String> expiryReasons,
    @Nullable Set<String> cancellationReasons) {

  /** How the person gets the cash. */
  public enum Delivery {
    /** The bank holds it until the person comes and identifies themselves. */
    HOLD,
    /** The bank phones the person first. */
    PHOB,
    /** A local instrument of the published list. */
    LOCAL_CODE,
    /** A local instrument in the bank's own words. */
    LOCAL_PROPRIETARY
  }

  /** Whose account pays; one of the two identifications. */
  public record Debtor(String name, @Nullable String iban, @Nullable String otherId) {

    /** As statements name the account. */
    public String account() {
      return iban != null ? iban : String.valueOf(otherId);
    }
  }

  /** The bank that keeps the account: by BIC, by its number in a clearing system, or otherwise. */
  public record Agent(
      @Nullable String bic,
      @Nullable String clearingSystem,
      @Nullable String memberId,
      @Nullable String otherId) {}

  /** Throws IllegalArgumentException that names the setting and says what is wrong with it. */
  public IsoSettings {
    feeCodes = feeCodes == null ? Set.of() : Set.copyOf(feeCodes);
    expiryReasons = expiryReasons == null ? Set.of("NOAS", "EXPIRED") : Set.copyOf(expiryReasons);
    cancellationReasons =
        cancellationReasons == null ? Set.of("FOCR", "CUST") : Set.copyOf(cancellationReasons);
    SettingsCheck.text("initiating-party", initiatingParty, 140);
    SettingsCheck.debtor(debtor);
    SettingsCheck.agent(agent);
    SettingsCheck.delivery(delivery, localInstrument);
    SettingsCheck.matches("purpose", purpose, "[A-Z0-9]{1,4}");
    SettingsCheck.matchesIfAny("category-purpose", categoryPurpose, "[A-Z0-9]{1,4}");
    SettingsCheck.currency(currency);
    SettingsCheck.country(country);
    SettingsCheck.matchesIfAny("namespace", namespace, "\\S{1,200}");
    SettingsCheck.code(codeInAnswer);
  }

  String namespaceOrDefault() {
    return namespace == null ? IsoSchema.PAIN_001.namespace() : namespace;
  }

  boolean isFee(@Nullable String proprietaryCode) {
    return proprietaryCode != null && feeCodes != null && feeCodes.contains(proprietaryCode);
  }

  boolean meansExpiry(String reason) {
    return expiryReasons != null && expiryReasons.contains(reason);
  }

  boolean meansCancellation(String reason) {
    return cancellationReasons != null && cancellationReasons.contains(reason);
  }
}
