package org.puente.distribution.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Evidence as files; the same facts in the same language are the same bytes. */
public interface EvidenceFiles {

  byte[] pdf(Found found, Locale language);

  /**
   * What a file says.
   *
   * @param name of whoever is paid; null where the reader may not see it
   */
  record Found(TransferEvidence facts, BankOrders.Told bank, @Nullable String name) {}
}
