package org.puente.distribution.console;

import static org.puente.events.access.Role.FINANCE_OFFICER;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.puente.distribution.notices.Kind;
import org.puente.distribution.troubles.FspTroubles;
import org.puente.distribution.troubles.FspTroubles.Trouble;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.contract.FspTroubleNoted;
import org.puente.events.contract.Money;
import org.springframework.stereotype.Component;

/** Whoever pays hears once that a bank is down or codes run low, and once that it is over. */
@Component
class BanksMilestone implements Milestone {

  /** Its end is news for so long. */
  private static final Duration NEWS = Duration.ofDays(1);

  private final FspTroubles troubles;
  private final Formats formats;
  private final Clock clock;

  BanksMilestone(FspTroubles troubles, Formats formats, Clock clock) {
    this.troubles = troubles;
    this.formats = formats;
    this.clock = clock;
  }

  @Override
  public Room room() {
    return Room.BANKS;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(FINANCE_OFFICER);
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.BANK_DOWN, Kind.CODES_LOW, Kind.BANK_BACK);
  }

  @Override
  public Standing look(Caller caller) {
    List<Trouble> lasting = troubles.lasting();
    var over = troubles.overSince(clock.instant().minus(NEWS)).stream().map(this::over);
    return Standing.of(lasting.size(), new Said("road.banks"))
        .with(Stream.concat(lasting.stream().map(this::lasts), over).toList());
  }

  private Errand lasts(Trouble trouble) {
    return switch (trouble.kind()) {
      case DOWN -> errand(Kind.BANK_DOWN, trouble, "/console/reconciliation#fallback", "down");
      case LOW_STOCK -> errand(Kind.CODES_LOW, trouble, boxes(trouble), "low");
    };
  }

  private Errand over(Trouble trouble) {
    return trouble.kind() == FspTroubleNoted.Kind.DOWN
        ? errand(Kind.BANK_BACK, trouble, Room.BANKS.path(), "back")
        : errand(Kind.BANK_BACK, trouble, boxes(trouble), "enough");
  }

  private Errand errand(Kind kind, Trouble trouble, String path, String word) {
    Money worth = trouble.worth();
    Object money = worth == null ? "" : worth;
    return Errand.about(
        kind,
        trouble.id(),
        path,
        new Said(
            "todo.bank." + word, formats.fsp(trouble.fsp()), money, formats.when(trouble.since())));
  }

  private static String boxes(Trouble trouble) {
    return Room.BANKS.path() + "/" + trouble.fsp() + "/boxes";
  }
}
