package org.puente.distribution.registration.persistence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.profile.SavedProfiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saved profiles as rows; whoever asks within a scope sees those of their organisations. */
@Component
class JdbcSavedProfiles implements SavedProfiles {

  private final JdbcClient jdbc;

  JdbcSavedProfiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Saved> of(@Nullable UUID organisation) {
    return jdbc.sql(
            """
            SELECT organisation_id, name, yaml, saved_by, saved_at FROM mapping_profile
            WHERE :organisation::uuid IS NULL OR organisation_id = :organisation
            ORDER BY name, organisation_id
            """)
        .param("organisation", organisation)
        .query(
            (row, _) ->
                new Saved(
                    row.getObject("organisation_id", UUID.class),
                    row.getString("name"),
                    row.getString("yaml"),
                    row.getString("saved_by"),
                    row.getTimestamp("saved_at").toInstant()))
        .list();
  }

  @Override
  public boolean save(UUID organisation, String name, String yaml, String by) {
    return jdbc.sql(
                """
                INSERT INTO mapping_profile (organisation_id, name, yaml, saved_by) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
            .params(organisation, name, yaml, by)
            .update()
        == 1;
  }

  @Override
  public boolean forget(UUID organisation, String name) {
    return jdbc.sql("DELETE FROM mapping_profile WHERE organisation_id = ? AND name = ?")
            .params(organisation, name)
            .update()
        == 1;
  }
}
