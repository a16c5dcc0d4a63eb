package org.puente.events.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of a workbook as rows; formulas count with their stored result. */
final class XlsxTable implements Table {

  private final Path copy;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final Limits limits;

  private XlsxTable(Path copy, ReadableWorkbook workbook, Limits limits) throws IOException {
    this.copy = copy;
    this.workbook = workbook;
    this.limits = limits;
    this.stream = firstVisible(workbook).openStream();
    this.rows = stream.iterator();
  }

  /** A zip needs random access, so the bytes stand in a private temporary file while it's open. */
  static XlsxTable open(Source source, Limits limits) throws IOException, FileRefused {
    var copy = Files.createTempFile("puente-", ".xlsx");
    try (var bytes = source.open()) {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
      WorkbookBounds.check(copy, limits);
      return new XlsxTable(
          copy, new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true)), limits);
    } catch (FileRefused | IOException failed) {
      Files.deleteIfExists(copy);
      throw failed;
    } catch (RuntimeException damaged) {
      Files.deleteIfExists(copy);
      throw new FileRefused(Refusal.BROKEN, "xlsx");
    }
  }

  private static Sheet firstVisible(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .orElseGet(workbook::getFirstSheet);
  }

  @Override
  public @Nullable RawRow next() throws FileRefused, IOException {
    try {
      return rows.hasNext() ? row(rows.next()) : null;
    } catch (UncheckedIOException failed) {
      throw new FileRefused(Refusal.BROKEN, "xlsx");
    } catch (ExcelReaderException damaged) {
      throw new FileRefused(Refusal.BROKEN, "xlsx");
    }
  }

  private RawRow row(Row row) throws FileRefused {
    if (row.getCellCount() > limits.columns()) {
      throw new FileRefused(Refusal.TOO_MANY_COLUMNS, row.getCellCount() + " columns");
    }
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int index = 0; index < row.getCellCount(); index++) {
      cells.add(row.getOptionalCell(index).map(CellText::of).orElse(""));
    }
    return new RawRow(row.getRowNum(), cells);
  }

  @Override
  public long bytesRead() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    try (workbook) {
      stream.close();
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
