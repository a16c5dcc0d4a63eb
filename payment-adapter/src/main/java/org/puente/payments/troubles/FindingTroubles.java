package org.puente.payments.troubles;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.puente.events.contract.FspTroubleNoted.Kind;
import org.puente.events.contract.Money;
import org.puente.payments.files.FileBanks;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.Banks;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.fsp.Purpose;
import org.puente.payments.inventory.Inventory;

/** Looks at each FSP as this instance finds it. */
final class FindingTroubles {

  /** A breaker that somebody switched off lets every call through. */
  private static final Set<String> LETS_THROUGH = Set.of("CLOSED", "DISABLED", "METRICS_ONLY");

  private final Fsps fsps;
  private final Banks banks;
  private final FileBanks files;
  private final Inventory inventory;
  private final Troubles troubles;

  FindingTroubles(Fsps fsps, Banks banks, FileBanks files, Inventory inventory, Troubles troubles) {
    this.fsps = fsps;
    this.banks = banks;
    this.files = files;
    this.inventory = inventory;
    this.troubles = troubles;
  }

  List<Troubles.Found> now() {
    return fsps.all().stream().flatMap(fsp -> Stream.concat(down(fsp), low(fsp))).toList();
  }

  private Stream<Troubles.Found> down(Fsp fsp) {
    boolean isDown =
        banks.find(fsp.code()).filter(bank -> fails(fsp, bank)).isPresent() || filePiles(fsp);
    return isDown ? Stream.of(Troubles.Found.down(fsp.code())) : Stream.empty();
  }

  /**
   * News is read all the time. Nobody calls for the other purposes where nothing waits, and then a
   * breaker that is open says nothing of today.
   */
  private boolean fails(Fsp fsp, Bank bank) {
    boolean isAsked = !(fsp.issuing() instanceof Issuing.FromInventory);
    return refuses(bank, Purpose.NEWS)
        || isAsked && refuses(bank, Purpose.ISSUING) && troubles.hasToSend(fsp.code())
        || refuses(bank, Purpose.INQUIRING) && troubles.hasToAsk(fsp.code());
  }

  private static boolean refuses(Bank bank, Purpose purpose) {
    return !LETS_THROUGH.contains(bank.circuit(purpose));
  }

  /** What people carry waits for people, not for the bank. */
  private boolean filePiles(Fsp fsp) {
    return files.find(fsp.code()).filter(bank -> bank.transport() != null).isPresent()
        && troubles.hasFileToSend(fsp.code());
  }

  private Stream<Troubles.Found> low(Fsp fsp) {
    return switch (fsp.issuing()) {
      case Issuing.FromInventory(_, int wanted) ->
          inventory.stock(fsp.code(), wanted).stream()
              .filter(Inventory.Denomination::low)
              .map(
                  each ->
                      new Troubles.Found(
                          fsp.code(), Kind.LOW_STOCK, new Money(each.amount(), each.currency())));
      case Issuing.OnOrder(), Issuing.ByFile(_, _, _) -> Stream.empty();
    };
  }
}
