package org.puente.distribution.registration.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.People;
import org.puente.distribution.registration.Decision;
import org.puente.distribution.registration.DuplicateFlag;
import org.puente.distribution.registration.Duplicates;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Duplicate flags as the request role sees them. */
@Component
class JdbcDuplicates implements Duplicates {

  private static final String SELECTED =
      "(:import::uuid IS NULL OR f.import_id = :import) AND (:flag::uuid IS NULL OR f.id = :flag)";

  private record Row(
      UUID id,
      UUID importId,
      UUID person,
      UUID other,
      String territory,
      List<String> grounds,
      String state) {}

  private final JdbcClient jdbc;
  private final People people;

  JdbcDuplicates(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  @Override
  public Page<DuplicateFlag> page(
      @Nullable UUID importId, @Nullable String state, PageRequest page) {
    var rows =
        jdbc.sql(
                """
                SELECT * FROM duplicate_flag f
                WHERE (:import::uuid IS NULL OR import_id = :import)
                  AND (:state::text IS NULL OR state = :state)
                  AND id > :after
                ORDER BY id LIMIT :limit
                """)
            .param("import", importId)
            .param("state", state)
            .param(
                "after", Keyset.orFirst(page.cursor().map(cursor -> cursor.uuid(0)).orElse(null)))
            .param("limit", page.fetch())
            .query(
                (row, _) ->
                    new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("import_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("other_person_id", UUID.class),
                        row.getString("territory"),
                        List.of((String[]) row.getArray("grounds").getArray()),
                        row.getString("state")))
            .list();
    return named(Page.of(rows, page, row -> Cursor.of(row.id())));
  }

  private Page<DuplicateFlag> named(Page<Row> rows) {
    var ids = new ArrayList<UUID>();
    rows.items().forEach(row -> ids.addAll(List.of(row.person(), row.other())));
    var names = people.names(ids);
    return rows.map(
        row ->
            new DuplicateFlag(
                row.id(),
                row.importId(),
                row.person(),
                names.getOrDefault(row.person(), ""),
                row.other(),
                names.get(row.other()),
                row.territory(),
                row.grounds(),
                row.state()));
  }

  @Override
  public @Nullable String state(UUID flagId) {
    return jdbc.sql("SELECT state FROM duplicate_flag WHERE id = ? FOR UPDATE")
        .param(flagId)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  @Override
  public int promised(Selection selection) {
    return selected(
            """
            SELECT count(*) FROM duplicate_flag f JOIN person p ON p.id = f.person_id
            WHERE f.state = 'OPEN' AND %s
              AND EXISTS (SELECT FROM promise WHERE promise.household_id = p.household_id)
            """,
            selection)
        .query(Integer.class)
        .single();
  }

  @Override
  public int decide(Selection selection, Decision decision, String reason, String decidedBy) {
    var statement =
        switch (decision) {
          case DIFFERENT_PEOPLE -> DIFFERENT;
          case SAME_PERSON -> SAME;
        };
    return selected(statement, selection)
        .param("reason", reason)
        .param("by", decidedBy)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec selected(String statement, Selection selection) {
    return jdbc.sql(statement.formatted(SELECTED))
        .param("import", selection.importId())
        .param("flag", selection.flagId());
  }

  private static final String DIFFERENT =
      """
      WITH decided AS (
        UPDATE duplicate_flag f
        SET state = 'DIFFERENT_PEOPLE', decided_by = :by, decided_at = app_now(), reason = :reason
        WHERE state = 'OPEN' AND %s
        RETURNING person_id
      ), cleared AS (
        UPDATE person p SET open_duplicates = p.open_duplicates - d.flags
        FROM (SELECT person_id, count(*)::int AS flags FROM decided GROUP BY person_id) d
        WHERE p.id = d.person_id
      )
      SELECT count(*) FROM decided
      """;

  /**
   * Somebody who looks like several is the first of them; the other questions are answered with it.
   */
  private static final String SAME =
      """
      WITH chosen AS (
        SELECT DISTINCT ON (f.person_id) f.id, f.person_id, f.other_person_id
        FROM duplicate_flag f WHERE f.state = 'OPEN' AND %s
        ORDER BY f.person_id, f.other_person_id
      ), decided AS (
        UPDATE duplicate_flag f
        SET state = CASE WHEN f.id = c.id THEN 'SAME_PERSON' ELSE 'SUPERSEDED' END,
            decided_by = :by, decided_at = app_now(), reason = :reason
        FROM chosen c
        WHERE f.person_id = c.person_id AND f.state = 'OPEN'
        RETURNING f.id
      ), merged AS (
        UPDATE person p
        SET open_duplicates = 0,
            merged_into = coalesce((SELECT o.merged_into FROM person o WHERE o.id = c.other_person_id),
                                   c.other_person_id)
        FROM chosen c WHERE p.id = c.person_id
      )
      SELECT count(*) FROM decided
      """;
}
