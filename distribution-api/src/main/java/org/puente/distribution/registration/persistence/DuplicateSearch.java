package org.puente.distribution.registration.persistence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who looks like somebody else: by document, by phone, by normalised name with birth date or
 * age; inside the file, and among the people of the same programme. The later one is flagged
 * against the first, so that a number shared by hundreds gives hundreds of flags, not tens of
 * thousands.
 */
@Component
public class DuplicateSearch {

  private final JdbcClient jdbc;

  DuplicateSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes all pairs beside the staged rows; how many there are. */
  public int search(UUID importId, UUID programmeId) {
    var people = Staging.people(importId);
    jdbc.sql("SET LOCAL work_mem = '64MB'").update();
    jdbc.sql("ANALYZE " + people).update();
    jdbc.sql("TRUNCATE " + Staging.duplicates(importId)).update();
    return jdbc.sql(
            """
            INSERT INTO %s (person_id, other_person_id, grounds)
            SELECT person_id, other_person_id, array_agg(DISTINCT ground ORDER BY ground)
            FROM (%s UNION ALL %s UNION ALL %s UNION ALL %s UNION ALL %s UNION ALL %s) pair
            GROUP BY person_id, other_person_id
            """
                .formatted(
                    Staging.duplicates(importId),
                    inFile(people, "document_hash", "DOCUMENT"),
                    inFile(people, "name_age_hash", "NAME_AND_AGE"),
                    phoneInFile(people),
                    known(people, "document_hash", "DOCUMENT"),
                    known(people, "name_age_hash", "NAME_AND_AGE"),
                    known(people, "phone_hash", "PHONE")))
        .param("programme", programmeId)
        .update();
  }

  /** Everybody behind the first with the same hash, each paired with the first. */
  private static String inFile(String people, String hash, String ground) {
    return """
    SELECT person_id, first_id AS other_person_id, '%3$s' AS ground
    FROM (SELECT person_id, row_number, first_value(person_id) OVER same AS first_id
          FROM %1$s
          WHERE %2$s IN (SELECT %2$s FROM %1$s WHERE %2$s IS NOT NULL GROUP BY 1 HAVING count(*) > 1)
          WINDOW same AS (PARTITION BY %2$s ORDER BY row_number)) ranked
    WHERE person_id <> first_id
    """
        .formatted(people, hash, ground);
  }

  /**
   * A household shares a phone: each household counts once, by its first member with the number.
   */
  private static String phoneInFile(String people) {
    return """
    SELECT person_id, first_id AS other_person_id, 'PHONE' AS ground
    FROM (SELECT person_id, first_value(person_id) OVER same AS first_id
          FROM (SELECT DISTINCT ON (phone_hash, household_id) person_id, phone_hash, row_number
                FROM %1$s
                WHERE phone_hash IN (SELECT phone_hash FROM %1$s WHERE phone_hash IS NOT NULL
                                     GROUP BY 1 HAVING count(DISTINCT household_id) > 1)
                ORDER BY phone_hash, household_id, row_number) one
          WINDOW same AS (PARTITION BY phone_hash ORDER BY row_number)) ranked
    WHERE person_id <> first_id
    """
        .formatted(people);
  }

  private static String known(String people, String hash, String ground) {
    return """
    (SELECT DISTINCT ON (s.person_id) s.person_id, p.id AS other_person_id, '%3$s' AS ground
     FROM %1$s s JOIN person p ON p.%2$s = s.%2$s
     WHERE p.programme_id = :programme AND p.merged_into IS NULL
     ORDER BY s.person_id, p.id)
    """
        .formatted(people, hash, ground);
  }
}
