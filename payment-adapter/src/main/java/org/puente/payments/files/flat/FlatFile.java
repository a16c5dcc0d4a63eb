package org.puente.payments.files.flat;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;

/** The frame of a bank's file: a head, lines, and the trailer without which it is broken off. */
final class FlatFile {

  /** What stands in the frame. */
  interface Content {
    void head(Row row);

    void line(Row row);

    void trailer(Row row, long lines);
  }

  private final Description.Layout layout;
  private final List<InField> head;
  private final List<InField> line;
  private final List<InField> trailer;

  FlatFile(
      Description.Layout layout, List<InField> head, List<InField> line, List<InField> trailer) {
    this.layout = layout;
    this.head = head;
    this.line = line;
    this.trailer = trailer;
  }

  /** A line is looked at when it is certain that it is not the last: that one may be half. */
  void read(BankLines lines, Content content) throws IOException {
    String first = lines.next();
    if (first == null || !isMarked(first, head)) {
      throw new FileRefused(Reason.NOT_THIS_FORMAT, 1, null, "does not begin with a head");
    }
    String current = lines.next();
    if (current == null) {
      throw truncated(lines);
    }
    content.head(row(1, first, head));
    long count = 0;
    int number = lines.number();
    for (String next = lines.next(); next != null; next = lines.next()) {
      if (isMarked(current, trailer)) {
        throw new FileRefused(Reason.INVALID, number + 1L, null, "lines after the trailer");
      }
      if (!isMarked(current, line)) {
        throw new FileRefused(Reason.INVALID, number, null, "neither a line nor a trailer");
      }
      content.line(row(number, current, line));
      count++;
      current = next;
      number = lines.number();
    }
    if (!isMarked(current, trailer)) {
      throw truncated(lines);
    }
    Row last = trailer(number, current);
    if (last.count(InField.Value.COUNT) != count) {
      throw last.refused(Reason.TOTALS_DIFFER, InField.Value.COUNT, "is not that of the lines");
    }
    content.trailer(last, count);
  }

  /** A trailer that is cut is a file that is cut. */
  private Row trailer(int number, String current) {
    try {
      return row(number, current, trailer);
    } catch (FileRefused e) {
      throw new FileRefused(Reason.TRUNCATED, number, e.field(), "the trailer is not whole");
    }
  }

  private Row row(int number, String text, List<InField> fields) {
    return Row.of(number, text, fields, layout);
  }

  private boolean isMarked(String text, List<InField> fields) {
    String mark = String.valueOf(fields.getFirst().constant());
    @Nullable String delimiter = layout.delimiter();
    return delimiter == null
        ? text.startsWith(mark)
        : (text + delimiter).startsWith(mark + delimiter);
  }

  private static FileRefused truncated(BankLines lines) {
    return new FileRefused(Reason.TRUNCATED, lines.number(), null, "ends without a trailer");
  }
}
