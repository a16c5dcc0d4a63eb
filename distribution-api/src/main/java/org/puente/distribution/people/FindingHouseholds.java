package org.puente.distribution.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds households by what somebody types: a document, a phone, or a name with its birth date or
 * age. Names are sealed, so half a name finds nobody.
 */
@Repository
public class FindingHouseholds {

  private static final int MOST = 50;
  private static final Pattern AGE = Pattern.compile("(.*\\D)\\s+(\\d{1,3})");
  private static final Pattern ISO = Pattern.compile("(.*\\D)\\s+(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(.*\\D)\\s+(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private final JdbcClient jdbc;
  private final PersonalIndex index;
  private final Phones phones;

  FindingHouseholds(
      JdbcClient jdbc, PersonalIndex index, @Value("${puente.region}") String region) {
    this.jdbc = jdbc;
    this.index = index;
    this.phones = new Phones(region);
  }

  /** At most fifty, of those that the caller may see. Served by the indexes on the hashes. */
  public List<UUID> matching(String words) {
    String typed = words.strip();
    return jdbc.sql(
            """
            SELECT DISTINCT household_id FROM person
             WHERE document_hash = :document OR phone_hash = :phone OR name_age_hash = :name
             LIMIT :most
            """)
        .param("document", index.document(typed))
        .param("phone", phones.parse(typed).map(index::phone).orElse(null))
        .param("name", name(typed))
        .param("most", MOST)
        .query(UUID.class)
        .list();
  }

  private byte @Nullable [] name(String typed) {
    Matcher iso = ISO.matcher(typed);
    if (iso.matches()) {
      return born(iso.group(1), iso.group(2), iso.group(3), iso.group(4));
    }
    Matcher dayFirst = DAY_FIRST.matcher(typed);
    if (dayFirst.matches()) {
      return born(dayFirst.group(1), dayFirst.group(4), dayFirst.group(3), dayFirst.group(2));
    }
    Matcher age = AGE.matcher(typed);
    return age.matches()
        ? index.nameAndAge(age.group(1), null, Integer.parseInt(age.group(2)))
        : null;
  }

  private byte @Nullable [] born(String name, String year, String month, String day) {
    try {
      var date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return index.nameAndAge(name, date, 0);
    } catch (DateTimeException noDate) {
      return null;
    }
  }
}
