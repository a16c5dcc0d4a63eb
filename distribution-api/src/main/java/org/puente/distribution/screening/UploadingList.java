package org.puente.distribution.screening;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.puente.distribution.screening.ScreeningMatches.Person;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the next version of a sanctions list. */
@Service
public class UploadingList {

  private static final int MOST_BYTES = 60 << 20;
  private static final Pattern NAME = Pattern.compile("[A-Z0-9_-]{2,40}");

  private final SanctionsLists lists;
  private final ListFile file;
  private final AuditTrail audit;
  private final Clock clock;

  UploadingList(SanctionsLists lists, ListFile file, AuditTrail audit, Clock clock) {
    this.lists = lists;
    this.file = file;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Throws a Problem for a file that is too large, no such list, or kept already.
   *
   * @param name of the list, whose next version this is
   */
  @Transactional
  public SanctionsList upload(String name, InputStream content, Person by) throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw Problem.unprocessable("list-name", "A list has a code of capitals and digits.");
    }
    byte[] bytes = content.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "list-too-large", "At most 60 MB.");
    }
    var read = file.read(new ByteArrayInputStream(bytes));
    var list =
        new SanctionsList(
            Ids.next(),
            name,
            read.dated(),
            DigestUtils.sha256Hex(bytes),
            read.entries().size(),
            by.username(),
            clock.instant());
    if (!lists.add(list, by.id(), read.entries())) {
      throw Problem.conflict("list-known", "This very file is kept already.");
    }
    audit.record(
        "screening.list-uploaded",
        list.id().toString(),
        Map.of("list", name, "entries", list.entries(), "sha256", list.sha256()));
    return list;
  }
}
