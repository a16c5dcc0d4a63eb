package org.puente.benchmarks.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.Rows;
import org.puente.benchmarks.bed.Scratch;
import org.puente.localstack.stack.House;

/**
 * The naive way: for each row a look for duplicates, a household, a person and a commit. What it is
 * spared: reading the file and sealing.
 */
final class NaiveImport {
  private static final String LOOK_ALIKE =
      "SELECT id FROM person WHERE document_hash = ? OR phone_hash = ? OR name_age_hash = ?";
  private static final String SAMPLE = " WHERE territory = '%s' ORDER BY id LIMIT %d";
  private final Bed bed;

  NaiveImport(Bed bed) {
    this.bed = bed;
  }

  double rate() {
    try (Scratch scratch =
        new Scratch(bed.database(House.DISTRIBUTION_API), "household", "person")) {
      var size = new int[1];
      var seconds = new double[1];
      scratch.seconds(
          connection -> {
            String sample = SAMPLE.formatted(ImportContest.TOWN, Contest.NAIVE_ROWS);
            Rows people = Rows.read(connection, "SELECT * FROM public.person" + sample);
            Rows households =
                Rows.read(
                    connection,
                    "SELECT h.* FROM public.household h JOIN (SELECT household_id, id FROM public.person"
                        + sample
                        + ") p ON p.household_id = h.id ORDER BY p.id");
            size[0] = people.size();
            seconds[0] = scratch.seconds(fresh -> enter(fresh, households, people));
          });
      return size[0] / seconds[0];
    }
  }

  private static void enter(Connection connection, Rows households, Rows people)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement alike = connection.prepareStatement(LOOK_ALIKE);
        PreparedStatement household = households.insertInto("household", connection);
        PreparedStatement person = people.insertInto("person", connection)) {
      for (int i = 0; i < people.size(); i++) {
        alike.setObject(1, people.get(i, "document_hash"));
        alike.setObject(2, people.get(i, "phone_hash"));
        alike.setObject(3, people.get(i, "name_age_hash"));
        alike.executeQuery().next();
        households.insert(i, household);
        people.insert(i, person);
        connection.commit();
      }
    }
  }
}
