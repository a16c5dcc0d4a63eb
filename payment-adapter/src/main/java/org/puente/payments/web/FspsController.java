package org.puente.payments.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.FileBank;
import org.puente.payments.files.FileBanks;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.Banks;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.fsp.Purpose;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How each FSP is doing, for whoever is on call. */
@RestController
@PreAuthorize(
    "hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR', 'PROGRAMME_OFFICER')")
class FspsController {

  /** In place of a circuit breaker's state. */
  private static final String NO_API = "NONE";

  private static final String CLOSED = "CLOSED";

  /** How its codes come into being. */
  enum Way {
    ON_ORDER,
    FROM_INVENTORY,
    BY_FILE;

    static Way of(Issuing issuing) {
      return switch (issuing) {
        case Issuing.OnOrder() -> ON_ORDER;
        case Issuing.FromInventory(_, _) -> FROM_INVENTORY;
        case Issuing.ByFile(_, _, _) -> BY_FILE;
      };
    }
  }

  /** How the FSP is called for one purpose: its breaker, free places, and pace. */
  record PurposeView(Purpose purpose, String circuit, int room, int callsPerSecond) {}

  record FspView(
      String code,
      Way issuing,
      boolean byHand,
      boolean files,
      BigDecimal perCodeLimit,
      BigDecimal noteMultiple,
      String circuit,
      List<PurposeView> purposes,
      @Nullable Instant opensAt,
      int inFlight,
      long waiting,
      long undecided,
      long feedPosition,
      @Nullable Instant feedReadAt) {}

  private final Fsps fsps;
  private final Banks banks;
  private final FileBanks files;
  private final FspFigures figures;
  private final Clock clock;

  FspsController(Fsps fsps, Banks banks, FileBanks files, FspFigures figures, Clock clock) {
    this.fsps = fsps;
    this.banks = banks;
    this.files = files;
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * Each FSP's limits, breakers (`circuit` is the first that is not CLOSED), when it takes orders
   * again where it takes none now, calls in flight, orders that wait to be sent and orders without
   * a final answer, and how far its feed of withdrawals was read. `byHand` where people carry its
   * files, `files` where files of its own are read, if only statements.
   */
  @GetMapping("/api/v1/fsps")
  List<FspView> fsps() {
    var now = figures.now();
    return fsps.all().stream().map(fsp -> view(fsp, now.apply(fsp.code()))).toList();
  }

  private FspView view(Fsp fsp, FspFigures.Figures open) {
    String code = fsp.code();
    List<PurposeView> purposes = banks.find(code).map(FspsController::purposes).orElse(List.of());
    return new FspView(
        code,
        Way.of(fsp.issuing()),
        files.find(code).filter(FileBank::isCarriedTo).isPresent(),
        files.find(code).isPresent(),
        fsp.limits().perCode(),
        fsp.limits().noteMultiple(),
        circuit(purposes),
        purposes,
        opensAt(fsp),
        open.inFlight(),
        open.waiting(),
        open.undecided(),
        open.feedPosition(),
        open.feedReadAt());
  }

  private static List<PurposeView> purposes(Bank bank) {
    return Arrays.stream(Purpose.values())
        .map(
            purpose ->
                new PurposeView(
                    purpose,
                    bank.circuit(purpose),
                    bank.room(purpose),
                    bank.callsPerSecond(purpose)))
        .toList();
  }

  private static String circuit(List<PurposeView> purposes) {
    return purposes.isEmpty()
        ? NO_API
        : purposes.stream()
            .map(PurposeView::circuit)
            .filter(circuit -> !circuit.equals(CLOSED))
            .findFirst()
            .orElse(CLOSED);
  }

  private @Nullable Instant opensAt(Fsp fsp) {
    Instant now = clock.instant();
    return fsp.hours().isOpen(now) ? null : fsp.hours().nextOpening(now);
  }
}
