package org.puente.distribution.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.puente.distribution.access.administration.JdbcGrants;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.access.ScopedDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The names of those who stand by people, and where a coordinator may have them work. */
@Component
public class Colleagues {

  private static final Set<Role> STAND_BY = Set.of(Role.PSYCHOSOCIAL_WORKER, Role.COORDINATOR);

  private final JdbcClient jdbc;

  Colleagues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Somebody who may stand by people.
   *
   * @param places where both they and the coordinator who looks may
   */
  public record Colleague(UUID id, String name, Set<Grant> places) {}

  /** Those whose places meet a coordinator's, by name. */
  public List<Colleague> of(Caller coordinator) {
    Set<Grant> own = coordinator.grantsOf(Set.of(Role.COORDINATOR));
    return ScopedDataSource.asJob(
            () ->
                jdbc.sql(
                        "SELECT u.id, u.display_name, "
                            + JdbcGrants.IN_FORCE
                            + """
                             FROM app_user u
                            WHERE u.enabled AND EXISTS (
                              SELECT FROM grant_in_force g WHERE g.user_id = u.id AND g.role = ANY (?))
                            ORDER BY u.display_name, u.id
                            """)
                    .param(new SqlArrayValue("text", STAND_BY.stream().map(Role::name).toArray()))
                    .query((row, _) -> colleague(row, own))
                    .list())
        .stream()
        .filter(colleague -> !colleague.places().isEmpty())
        .toList();
  }

  /** As they are called here; who is unknown is absent. */
  public Map<UUID, String> names(Collection<UUID> users) {
    var names = new HashMap<UUID, String>();
    ScopedDataSource.asJob(
            () ->
                jdbc.sql("SELECT id, display_name FROM app_user WHERE id = ANY (?)")
                    .param(new SqlArrayValue("uuid", Set.copyOf(users).toArray()))
                    .query(
                        (row, _) ->
                            Map.entry(
                                row.getObject("id", UUID.class), row.getString("display_name")))
                    .list())
        .forEach(each -> names.put(each.getKey(), each.getValue()));
    return names;
  }

  private static Colleague colleague(ResultSet row, Set<Grant> own) throws SQLException {
    Set<Grant> theirs =
        JdbcGrants.read(row.getArray("grants")).stream()
            .filter(grant -> STAND_BY.contains(grant.role()))
            .collect(toUnmodifiableSet());
    return new Colleague(
        row.getObject("id", UUID.class), row.getString("display_name"), shared(theirs, own));
  }

  /** Where each of two sets of grants reaches. */
  static Set<Grant> shared(Set<Grant> theirs, Set<Grant> own) {
    var shared = new HashSet<Grant>();
    for (Grant one : theirs) {
      own.forEach(other -> meet(one, other).ifPresent(shared::add));
    }
    return Set.copyOf(shared);
  }

  private static Optional<Grant> meet(Grant one, Grant other) {
    Optional<String> organisation = narrower(one.organisation(), other.organisation());
    Optional<String> programme = narrower(one.programme(), other.programme());
    Optional<String> territory = narrower(one.territory(), other.territory());
    return organisation.isEmpty() || programme.isEmpty() || territory.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Grant(
                Role.PSYCHOSOCIAL_WORKER, organisation.get(), programme.get(), territory.get()));
  }

  private static Optional<String> narrower(String one, String other) {
    if (Grant.isAll(one)) {
      return Optional.of(other);
    }
    return Grant.isAll(other) || other.equals(one) ? Optional.of(one) : Optional.empty();
  }
}
