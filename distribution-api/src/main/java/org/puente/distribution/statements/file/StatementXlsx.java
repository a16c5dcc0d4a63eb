package org.puente.distribution.statements.file;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.puente.distribution.papers.Paper;
import org.puente.distribution.papers.Paper.Table;

/** A statement as a workbook, whose amounts are numbers. */
final class StatementXlsx {

  private static final int NAME_WIDTH = 42;
  private static final int AMOUNT_WIDTH = 18;

  private final Worksheet sheet;
  private int next;

  private StatementXlsx(Worksheet sheet) {
    this.sheet = sheet;
  }

  static void write(Paper text, OutputStream out) throws IOException {
    var book = new Workbook(out, "Puente", "1.0");
    var statement = new StatementXlsx(book.newWorksheet("Puente"));
    statement.write(text);
    book.finish();
  }

  private void write(Paper text) {
    sheet.width(0, NAME_WIDTH);
    line(text.title(), true);
    text.facts().forEach(fact -> line(fact, false));
    for (Table table : text.tables()) {
      next++;
      line(table.caption(), true);
      for (int column = 0; column < table.headings().size(); column++) {
        if (column > 0) {
          sheet.width(column, AMOUNT_WIDTH);
        }
        sheet.inlineString(next, column, table.headings().get(column));
        sheet.style(next, column).bold().set();
      }
      next++;
      table.rows().forEach(this::row);
    }
    next++;
    line(text.zero(), true);
    line(text.made(), false);
  }

  private void row(List<Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof BigDecimal amount) {
        sheet.value(next, column, amount);
        sheet.style(next, column).format("#,##0.00").set();
      } else {
        sheet.inlineString(next, column, cells.get(column).toString());
      }
    }
    next++;
  }

  private void line(String words, boolean bold) {
    sheet.inlineString(next, 0, words);
    if (bold) {
      sheet.style(next, 0).bold().set();
    }
    next++;
  }
}
