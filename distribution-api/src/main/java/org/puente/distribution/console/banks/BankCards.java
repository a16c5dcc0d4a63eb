package org.puente.distribution.console.banks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.FspStatus;
import org.puente.distribution.console.remote.HttpBoxes;
import org.puente.distribution.console.remote.HttpBoxes.Denomination;
import org.puente.distribution.console.remote.Pause;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

/** Lays out banks, one card each. */
@Component
class BankCards {

  private final HttpBoxes boxes;

  BankCards(HttpBoxes boxes) {
    this.boxes = boxes;
  }

  /**
   * A bank.
   *
   * @param stop null unless it is stopped
   * @param low worths of which there are too few codes
   * @param inside whether its boxes and files open for the reader
   * @param machines whether its machines do
   */
  record BankCard(
      FspStatus facts,
      @Nullable Pause stop,
      List<Denomination> low,
      boolean inside,
      boolean machines) {

    public Stoppable what() {
      return Stoppable.bank(facts.code());
    }

    /** The worst that is to be said of it, as a key's end. */
    public String standing() {
      if (stop != null) {
        return "stopped";
      }
      return facts.well() ? (facts.opensAt() == null ? "well" : "closed") : "unwell";
    }

    public String tone() {
      return switch (standing()) {
        case "well" -> "done";
        case "closed" -> "wait";
        default -> "stop";
      };
    }
  }

  List<BankCard> of(List<FspStatus> banks, List<Pause> on) {
    boolean inside = maySeeInside();
    return banks.stream()
        .map(
            bank ->
                new BankCard(
                    bank,
                    on.stream()
                        .filter(pause -> pause.is(Pause.Scope.FSP, bank.code()))
                        .findFirst()
                        .orElse(null),
                    inside && bank.fromInventory() ? low(bank.code()) : List.of(),
                    inside,
                    inside || Caller.current().is(Role.PROGRAMME_OFFICER)))
        .toList();
  }

  private List<Denomination> low(String fsp) {
    return boxes.stock(fsp).found().orElse(List.of()).stream().filter(Denomination::low).toList();
  }

  /** For whom stock, boxes and files open. */
  private static boolean maySeeInside() {
    Caller caller = Caller.current();
    return caller.is(Role.FINANCE_OFFICER)
        || caller.is(Role.AUDITOR)
        || caller.is(Role.COORDINATOR)
        || caller.is(Role.ADMINISTRATOR);
  }
}
