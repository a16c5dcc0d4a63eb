package org.puente.localstack.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.puente.localstack.sample.Sketch.Member;

/**
 * Writes the sample: so many people, two of whom share a phone with somebody else (to be decided),
 * and six rows that must be rejected. The same numbers and day give the same file.
 */
public final class SampleFile {
  /** People flagged as possible duplicates in a file of the usual size. */
  static final int SHARED_PHONES = 2;

  /** Rows that an import must reject, beside the people. */
  public static final int FAULTY_ROWS = FaultyRows.COUNT;

  private static final String LINE_END = "\r\n";

  private final List<Sketch> sketches = new Sketching().draw();
  private final Identities identities;

  /** Ages are as of that day. */
  public SampleFile(LocalDate today) {
    this.identities = new Identities(today);
  }

  /** Writes a file of that many people; returns it. */
  public Path write(int people, Path file) {
    try (Writer writer = Files.newBufferedWriter(file)) {
      write(people, writer);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes that many people, household by household; the last household may be cut short. */
  public void write(int people, Writer out) throws IOException {
    out.write(String.join(";", SampleRow.HEADERS) + LINE_END);
    long person = 0;
    for (long household = 0; person < people; household++) {
      Sketch sketch = sketches.get(Math.toIntExact(household % sketches.size()));
      for (int i = 0; i < sketch.members().size() && person < people; i++) {
        out.write(line(row(sketch, household, person, i)));
        person++;
      }
    }
    for (SampleRow faulty : FaultyRows.all()) {
      out.write(line(faulty));
    }
  }

  private SampleRow row(Sketch sketch, long household, long person, int position) {
    Member member = sketch.members().get(position);
    SampleRow.Identity identity = identities.of(household, person, member, position == 0);
    return SampleRow.of(sketch, member, sharing(household, position == 0, identity));
  }

  /** Two neighbours gave the phone of the household before them, as happens where few own one. */
  private static SampleRow.Identity sharing(
      long household, boolean head, SampleRow.Identity identity) {
    boolean shares = head && (household == 57 || household == 211);
    return shares
        ? new SampleRow.Identity(
            identity.household(),
            identity.relation(),
            identity.name(),
            identity.document(),
            Identities.phone(household - 1),
            identity.birthDate(),
            identity.language(),
            identity.consent())
        : identity;
  }

  private static String line(SampleRow row) {
    return String.join(";", row.values()) + LINE_END;
  }
}
