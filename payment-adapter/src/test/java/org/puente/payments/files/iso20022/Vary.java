package org.puente.payments.files.iso20022;

import java.util.Set;

/** The sample bank with one setting changed. */
final class Vary {

  private Vary() {}

  static IsoSettings namespace(IsoSettings bank, String namespace) {
    return new IsoSettings(
        bank.initiatingParty(),
        bank.debtor(),
        bank.agent(),
        bank.delivery(),
        bank.localInstrument(),
        bank.purpose(),
        bank.categoryPurpose(),
        bank.currency(),
        bank.country(),
        bank.zone(),
        namespace,
        bank.codeInAnswer(),
        bank.feeCodes(),
        bank.expiryReasons(),
        bank.cancellationReasons());
  }

  static IsoSettings feeCode(IsoSettings bank, String code) {
    return new IsoSettings(
        bank.initiatingParty(),
        bank.debtor(),
        bank.agent(),
        bank.delivery(),
        bank.localInstrument(),
        bank.purpose(),
        bank.categoryPurpose(),
        bank.currency(),
        bank.country(),
        bank.zone(),
        bank.namespace(),
        bank.codeInAnswer(),
        Set.of(code),
        bank.expiryReasons(),
        bank.cancellationReasons());
  }

  static IsoSettings paying(
      IsoSettings bank, IsoSettings.Debtor debtor, IsoSettings.Agent agent, String category) {
    return new IsoSettings(
        bank.initiatingParty(),
        debtor,
        agent,
        bank.delivery(),
        bank.localInstrument(),
        bank.purpose(),
        category,
        bank.currency(),
        bank.country(),
        bank.zone(),
        bank.namespace(),
        bank.codeInAnswer(),
        bank.feeCodes(),
        bank.expiryReasons(),
        bank.cancellationReasons());
  }
}
