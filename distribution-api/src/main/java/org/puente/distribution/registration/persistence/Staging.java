package org.puente.distribution.registration.persistence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables that one import has for itself. They are unlogged: if the database breaks down they
 * are empty, which {@link #count} tells, and the rows are read again from the original.
 */
@Component
public class Staging {

  /** The columns, in the order in which they are copied. */
  static final String COLUMNS =
      """
      row_number, person_id, household_id, household_key, household_key_enc, is_head, declared_size,
      territory, name_enc, document_enc, phone_enc, birth_date_enc, document_hash, phone_hash,
      name_age_hash, age, gender, language, attributes, sensitive_enc, consents, key_enc, contact_enc,
      contact_phone_enc, contact_hash\
      """;

  /** How many {@link #COLUMNS} there are. */
  public static final int WIDTH = 25;

  private final JdbcClient jdbc;

  Staging(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The table of an import's people to be. */
  static String people(UUID importId) {
    return "staging.people_" + importId.toString().replace("-", "");
  }

  /** The table of its possible duplicates. */
  static String duplicates(UUID importId) {
    return "staging.duplicates_" + importId.toString().replace("-", "");
  }

  /** Where to copy rows to. */
  public static String target(UUID importId) {
    return people(importId) + " (" + COLUMNS + ")";
  }

  /** Makes the tables, unless they are there. */
  public void create(UUID importId) {
    jdbc.sql(
            """
            CREATE UNLOGGED TABLE IF NOT EXISTS %s (
              row_number int PRIMARY KEY,
              person_id uuid NOT NULL,
              household_id uuid NOT NULL,
              household_key bytea,
              household_key_enc bytea,
              is_head boolean,
              declared_size int,
              territory text,
              name_enc bytea NOT NULL,
              document_enc bytea,
              phone_enc bytea,
              birth_date_enc bytea,
              document_hash bytea,
              phone_hash bytea,
              name_age_hash bytea NOT NULL,
              age int NOT NULL,
              gender text,
              language text NOT NULL,
              attributes text[] NOT NULL,
              sensitive_enc bytea,
              consents text[] NOT NULL,
              key_enc bytea NOT NULL,
              contact_enc bytea,
              contact_phone_enc bytea,
              contact_hash bytea
            ) WITH (autovacuum_enabled = false)
            """
                .formatted(people(importId)))
        .update();
    jdbc.sql(
            """
            CREATE UNLOGGED TABLE IF NOT EXISTS %s (
              person_id uuid NOT NULL, other_person_id uuid NOT NULL, grounds text[] NOT NULL
            )
            """
                .formatted(duplicates(importId)))
        .update();
  }

  /** Purges them. */
  public void drop(UUID importId) {
    jdbc.sql("DROP TABLE IF EXISTS %s, %s".formatted(people(importId), duplicates(importId)))
        .update();
  }

  /** The last row that was staged; 0 if none was. */
  public int lastRow(UUID importId) {
    return jdbc.sql("SELECT coalesce(max(row_number), 0) FROM " + people(importId))
        .query(Integer.class)
        .single();
  }

  /** How many rows are staged. */
  public int count(UUID importId) {
    return jdbc.sql("SELECT count(*) FROM " + people(importId)).query(Integer.class).single();
  }

  /** How many rows are rejected so far, whatever the number of their flaws. */
  public int rejected(UUID importId) {
    return jdbc.sql("SELECT count(DISTINCT row_number) FROM import_reject WHERE import_id = ?")
        .param(importId)
        .query(Integer.class)
        .single();
  }

  /** Forgets what was rejected behind a row, since those rows will be read again. */
  public void forgetRejectsAfter(UUID importId, int row) {
    jdbc.sql("DELETE FROM import_reject WHERE import_id = ? AND row_number > ?")
        .param(importId)
        .param(row)
        .update();
  }
}
