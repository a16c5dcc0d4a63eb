package org.puente.payments.files.flat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.Instruction;

/** Writes one file of orders, record by record. */
final class OrderFile {

  private final Description description;
  private final Cells cells;

  OrderFile(Description description) {
    this.description = description;
    this.cells = new Cells(description);
  }

  void write(FileHead head, Stream<Instruction> instructions, OutputStream to) throws IOException {
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(to, Charset.forName(description.charset()).newEncoder()));
    currency(head.total(), "total");
    record(out, description.sent().header(), new Cells.About(head, 0, null));
    long row = 0;
    Money total = Money.zero(head.total().currency());
    for (Instruction instruction : (Iterable<Instruction>) instructions::iterator) {
      row++;
      currency(instruction.amount(), "amount");
      total = total.plus(instruction.amount());
      record(out, description.sent().line(), new Cells.About(head, row, instruction));
    }
    if (row != head.count() || !total.equals(head.total())) {
      throw new IllegalArgumentException(
          "total: the head says %d and %s, the instructions %d and %s"
              .formatted(head.count(), head.total(), row, total));
    }
    record(out, description.sent().trailer(), new Cells.About(head, row, null));
    out.flush();
  }

  private void currency(Money amount, String field) {
    if (!amount.currency().equals(description.currency())) {
      throw new IllegalArgumentException(
          "%s: this bank is paid in %s, not in %s"
              .formatted(field, description.currency(), amount.currency()));
    }
  }

  private void record(Writer out, @Nullable List<OutField> fields, Cells.About about)
      throws IOException {
    if (fields != null && !fields.isEmpty()) {
      out.write(cells.record(fields, about));
      out.write(description.lineEnd().characters);
    }
  }
}
