package org.puente.payments.files;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Issuing;

/**
 * An FSP that is paid by file, or whose statements are read like files, with everything it takes.
 *
 * @param orders how orders go to it by file; null where only its statements come
 * @param transport null where the bank has only a portal and people carry the files
 * @param account ours at the bank, as its statements name it; null where they name none
 * @param statementIsNews whether movements are first heard of by the statement; otherwise it is
 *     only compared with what was heard before
 * @param poll how often to look for what the bank has laid down
 */
public record FileBank(
    Fsp fsp,
    Issuing.@Nullable ByFile orders,
    FileFormat format,
    FileEnvelope envelope,
    @Nullable FileTransport transport,
    @Nullable String account,
    boolean statementIsNews,
    Duration poll) {

  public String code() {
    return fsp.code();
  }

  /** Throws IllegalStateException where no orders go by file. */
  public Issuing.ByFile pace() {
    if (orders == null) {
      throw new IllegalStateException(code() + " takes no orders by file");
    }
    return orders;
  }

  /** Whether people carry orders to its portal. */
  public boolean isCarriedTo() {
    return orders != null && transport == null;
  }
}
