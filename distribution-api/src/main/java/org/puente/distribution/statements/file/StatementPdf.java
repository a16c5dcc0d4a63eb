package org.puente.distribution.statements.file;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.puente.distribution.statements.file.StatementText.Table;

/** A statement on A4, landscape; its fonts are embedded, so that every name can be written. */
final class StatementPdf {

  private static final Color RIVER = new Color(8, 63, 66);
  private static final Color LEAF = new Color(22, 74, 44);
  private static final Color CLAY = new Color(125, 31, 22);
  private static final Color MIST = new Color(232, 240, 239);
  private static final float NAME_WIDTH = 2.2f;

  private final StatementText text;
  private final DecimalFormat amounts;
  private final Font plain;
  private final Font bold;

  private StatementPdf(StatementText text) throws IOException {
    this.text = text;
    boolean english = text.language().equals("en");
    var symbols = DecimalFormatSymbols.getInstance(english ? Locale.US : Locale.of("es", "EC"));
    symbols.setMinusSign('\u2212');
    this.amounts = new DecimalFormat("#,##0.00", symbols);
    this.plain = Liberation.SANS.create(9);
    this.bold = Liberation.SANS_BOLD.create(9);
  }

  static void write(StatementText text, OutputStream out) throws IOException {
    new StatementPdf(text).write(out);
  }

  private void write(OutputStream out) throws IOException {
    var document = new Document(PageSize.A4.rotate(), 40, 40, 40, 50);
    PdfWriter.getInstance(document, out);
    document.addTitle(text.title());
    document.addCreator("Puente");
    document.setDocumentLanguage(text.language());
    var footer = new HeaderFooter(new Phrase(text.made() + " · ", plain), true);
    footer.setBorderWidth(0);
    document.setFooter(footer);
    document.open();
    var title = new Paragraph(text.title(), coloured(Liberation.SANS_BOLD.create(17), RIVER));
    title.setSpacingAfter(6);
    document.add(title);
    for (String fact : text.facts()) {
      document.add(new Paragraph(fact, plain));
    }
    for (Table table : text.tables()) {
      var caption =
          new Paragraph(table.caption(), coloured(Liberation.SANS_BOLD.create(12), RIVER));
      caption.setSpacingBefore(14);
      caption.setSpacingAfter(5);
      document.add(caption);
      document.add(drawn(table));
    }
    var zero =
        new Paragraph(
            text.zero(), coloured(Liberation.SANS_BOLD.create(10), text.whole() ? LEAF : CLAY));
    zero.setSpacingBefore(14);
    document.add(zero);
    document.close();
  }

  private PdfPTable drawn(Table table) {
    int columns = table.headings().size();
    var widths = new float[columns];
    Arrays.fill(widths, 1);
    widths[0] = NAME_WIDTH;
    var drawn = new PdfPTable(widths);
    drawn.setWidthPercentage(100);
    drawn.setHeaderRows(1);
    for (int column = 0; column < columns; column++) {
      boolean right = isAmount(table, column);
      drawn.addCell(cell(table.headings().get(column), bold, right, MIST));
    }
    for (int row = 0; row < table.rows().size(); row++) {
      boolean sum = table.sums() && row == table.rows().size() - 1;
      for (Object value : table.rows().get(row)) {
        drawn.addCell(
            value instanceof BigDecimal amount
                ? cell(amounts.format(amount), sum ? bold : plain, true, sum ? MIST : Color.WHITE)
                : cell(value.toString(), sum ? bold : plain, false, sum ? MIST : Color.WHITE));
      }
    }
    return drawn;
  }

  private static boolean isAmount(Table table, int column) {
    return !table.rows().isEmpty() && table.rows().getFirst().get(column) instanceof BigDecimal;
  }

  private static PdfPCell cell(String words, Font font, boolean right, Color ground) {
    var cell = new PdfPCell(new Phrase(words, font));
    cell.setHorizontalAlignment(right ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    cell.setPadding(4);
    cell.setBackgroundColor(ground);
    cell.setBorderColor(Color.LIGHT_GRAY);
    return cell;
  }

  private static Font coloured(Font font, Color colour) {
    font.setColor(colour);
    return font;
  }
}
