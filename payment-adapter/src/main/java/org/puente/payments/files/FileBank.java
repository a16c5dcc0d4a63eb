package org.puente.payments.files;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Issuing;

/**
 * An FSP that is paid by file, with everything it takes.
 *
 * @param transport null where the bank has only a portal and people carry the files
 * @param account ours at the bank, as its statements name it; null where they name none
 * @param statementIsNews whether movements are first heard of by the statement; otherwise it is
 *     only compared with what was heard before
 * @param poll how often to look for what the bank has laid down
 */
public record FileBank(
    Fsp fsp,
    Issuing.ByFile pace,
    FileFormat format,
    FileEnvelope envelope,
    @Nullable FileTransport transport,
    @Nullable String account,
    boolean statementIsNews,
    Duration poll) {

  public String code() {
    return fsp.code();
  }
}
