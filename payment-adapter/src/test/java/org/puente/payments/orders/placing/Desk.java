package org.puente.payments.orders.placing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.puente.events.sealing.KeyedHash;
import org.puente.events.sealing.Payee;
import org.puente.events.sealing.PayeeSealer;
import org.puente.payments.fsp.Bank;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.Orders;

/** Lets a simulation send and ask through the very code that the lanes run, step by step. */
public final class Desk {

  /** Seals nothing: what is simulated is not the cipher. */
  private static final Aead OPEN =
      new Aead() {
        @Override
        public byte[] encrypt(byte[] plain, byte[] context) {
          return plain;
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] context) {
          return sealed;
        }
      };

  private static final PrfSet NO_HASHES =
      new PrfSet() {
        @Override
        public int getPrimaryId() {
          return 0;
        }

        @Override
        public Map<Integer, Prf> getPrfs() {
          return Map.of();
        }
      };

  public static final CodeSealer CODES = new CodeSealer(OPEN);
  public static final PayeeSealer PAYEES = new PayeeSealer(OPEN);

  /** Of anybody; without a phone there is nothing to hash. */
  public static final byte[] PAYEE =
      PAYEES.seal(new UUID(0, 0), new Payee("Somebody", null, null, "es"));

  private static final Sending.Seals SEALS = new Sending.Seals(PAYEES, new KeyedHash(NO_HASHES));
  private static final int LIMIT = 10;
  private static final long NANOS = 1_000_000;

  private final Sending sending;
  private final Asking asking;

  public Desk(UUID instance, Orders orders, Bank bank, Consumer<OrderFact> learned, Clock clock) {
    LongSupplier nanos = () -> clock.millis() * NANOS;
    Tools tools = new Tools(instance, orders, SEALS, CODES, learned, nanos);
    this.sending = new Sending(bank, tools);
    this.asking = new Asking(bank, tools, clock);
  }

  /** Claims what is due; each piece is sent when it is run, as late as that may be. */
  public List<Runnable> claimToSend(String fsp, Duration notLaterThan) {
    return sending.claim(fsp, LIMIT).stream()
        .<Runnable>map(claimed -> () -> sending.send(claimed, notLaterThan))
        .toList();
  }

  public List<Runnable> claimToAsk(String fsp) {
    return asking.claimInquiries(fsp, LIMIT).stream()
        .<Runnable>map(order -> () -> asking.inquire(order))
        .toList();
  }

  public List<Runnable> claimToCancel(String fsp) {
    return asking.claimCancellations(fsp, LIMIT).stream()
        .<Runnable>map(order -> () -> asking.cancel(order))
        .toList();
  }
}
