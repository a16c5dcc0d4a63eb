package org.puente.payments.inventory;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.Money;
import org.puente.events.ids.Ids;
import org.puente.events.sealing.KeyedHash;
import org.puente.events.tables.DataRows;
import org.puente.events.tables.Dialect;
import org.puente.events.tables.Dialects;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.Heading;
import org.puente.events.tables.Limits;
import org.puente.events.tables.RawRow;
import org.puente.events.tables.Source;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.orders.CodeSealer;

/** Takes a whole box of codes in, or none of it; every code is sealed before it is stored. */
public final class ImportingCodes {

  private static final int CHUNK = 1_000;
  private static final Limits LIMITS = new Limits(40, 200_000, 1_000, 1L << 28, 32L << 20, 150);

  private final Inventory inventory;
  private final OpeningBoxes opening;
  private final CodeSealer sealer;
  private final KeyedHash hash;
  private final Clock clock;

  ImportingCodes(
      Inventory inventory, OpeningBoxes opening, CodeSealer sealer, KeyedHash hash, Clock clock) {
    this.inventory = inventory;
    this.opening = opening;
    this.sealer = sealer;
    this.hash = hash;
    this.clock = clock;
  }

  /** A file, its SHA-256, and what its sender says is in it. */
  public record Box(String fileName, Source content, byte[] sha256, int codes, BigDecimal total) {}

  /**
   * Joins the caller's transaction, which must not be committed after CodesRefused.
   *
   * @throws CodesRefused when the bank did not seal it for us where it should, a row is wrong, a
   *     code was there before, or the totals differ
   */
  public Inventory.Batch take(Fsp fsp, Box box, String by) throws IOException {
    Instant now = clock.instant();
    List<BoxedCode> codes = read(fsp, opening.opened(fsp.code(), box.content()), now);
    Money total = total(codes, fsp.limits().currency());
    if (codes.size() != box.codes() || total.amount().compareTo(box.total()) != 0) {
      throw new CodesRefused(new CodesRefused.Held(codes.size(), total));
    }
    Inventory.Batch batch =
        new Inventory.Batch(
            Ids.next(), fsp.code(), box.fileName(), codes.size(), total, by, now, null, null);
    if (!inventory.open(batch, box.sha256())) {
      throw new CodesRefused("taken-in-before", "The very same file was taken in before");
    }
    add(fsp.code(), batch.id(), codes);
    return batch;
  }

  private void add(String fsp, UUID batch, List<BoxedCode> codes) {
    List<RowProblem> used = new ArrayList<>();
    for (int from = 0; from < codes.size(); from += CHUNK) {
      List<BoxedCode> chunk = codes.subList(from, Math.min(from + CHUNK, codes.size()));
      inventory
          .add(fsp, batch, chunk.stream().map(code -> sealed(fsp, code)).toList())
          .forEach(row -> used.add(new RowProblem(row, "code", "used-before")));
    }
    if (!used.isEmpty()) {
      throw new CodesRefused(used);
    }
  }

  private Inventory.Sealed sealed(String fsp, BoxedCode code) {
    return new Inventory.Sealed(
        code,
        sealer.sealBoxed(fsp, code.serial(), code.code().digits()),
        code.code().pin() == null
            ? null
            : sealer.sealBoxed(fsp, "pin/" + code.serial(), code.code().pin()),
        hash.of(("code/" + code.code().digits()).getBytes(StandardCharsets.UTF_8)));
  }

  private static List<BoxedCode> read(Fsp fsp, Source content, Instant now) throws IOException {
    try {
      Dialect dialect = Dialects.of(content);
      RawRow heading = Heading.of(content, dialect, LIMITS).getFirst();
      CodeRows rows = new CodeRows(fsp, now, CodeColumns.of(heading));
      try (DataRows data = DataRows.open(content, dialect, LIMITS, heading.number())) {
        while (data.next() instanceof RawRow row) {
          rows.read(row);
        }
      }
      if (!rows.problems().isEmpty()) {
        throw new CodesRefused(rows.problems());
      }
      return rows.codes();
    } catch (FileRefused e) {
      throw new CodesRefused(
          e.refusal().name().toLowerCase(java.util.Locale.ROOT), e.refusal().words().en());
    }
  }

  private static Money total(List<BoxedCode> codes, String currency) {
    Money total = Money.zero(currency);
    for (BoxedCode code : codes) {
      total = total.plus(code.amount());
    }
    return total;
  }
}
