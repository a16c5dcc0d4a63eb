package org.puente.stabilization.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.puente.events.ids.Ids;
import org.puente.stabilization.world.StabilizationService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StabilizationService
class ReferralGraphIT {

  private static final List<ReferralState> ALL =
      Stream.<ReferralState>concat(Stream.of(Underway.values()), Stream.of(Concluded.values()))
          .toList();

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void the_database_lets_a_referral_move_exactly_as_the_types_do() {
    for (ReferralState from : ALL) {
      for (ReferralState to : ALL) {
        if (from != to) {
          boolean typed = from instanceof Underway underway && underway.next().contains(to);
          assertThat(moves(from, to)).as("%s to %s", from, to).isEqualTo(typed);
        }
      }
    }
  }

  private boolean moves(ReferralState from, ReferralState to) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              UUID id = proposed();
              pathTo(from).forEach(state -> move(id, state));
              try {
                return move(id, to) == 1;
              } catch (DataIntegrityViolationException refusal) {
                assertThat(refusal).hasMessageContaining("cannot move from");
                return false;
              }
            }));
  }

  private int move(UUID id, ReferralState to) {
    return jdbc.sql(
            "UPDATE referral SET state = ?, remind_at = CASE WHEN ? THEN now() END WHERE referral_id = ?")
        .params(to.name(), to instanceof Underway, id)
        .update();
  }

  private UUID proposed() {
    UUID id = Ids.next();
    jdbc.sql(
            "INSERT INTO episode (episode_id, person_id, opened_at, moved_at) VALUES (?, ?, now(), now())")
        .params(id, id)
        .update();
    jdbc.sql(
            """
            INSERT INTO referral (referral_id, episode_id, person_id, service_id, kind, urgent, shared, worker, proposed_at,
              moved_at, remind_at)
            SELECT ?, ?, ?, id, kind, false, '{}', ?, now(), now(), now() FROM directory_service LIMIT 1
            """)
        .params(id, id, id, id)
        .update();
    return id;
  }

  private static List<ReferralState> pathTo(ReferralState state) {
    return switch (state) {
      case Underway.PROPOSED -> List.of();
      case Underway.SENT -> List.of(Underway.SENT);
      case Underway.ACCEPTED -> List.of(Underway.SENT, Underway.ACCEPTED);
      case Underway.NO_ANSWER -> List.of(Underway.SENT, Underway.NO_ANSWER);
      case Concluded.DECLINED -> List.of(Underway.SENT, Concluded.DECLINED);
      case Concluded.SERVED -> List.of(Underway.SENT, Underway.ACCEPTED, Concluded.SERVED);
      case Concluded.NOT_SERVED -> List.of(Underway.SENT, Underway.ACCEPTED, Concluded.NOT_SERVED);
      case Concluded.CANCELLED -> List.of(Concluded.CANCELLED);
    };
  }
}
