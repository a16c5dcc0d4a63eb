package org.puente.distribution.papers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.puente.distribution.papers.Paper.Table;

/**
 * A paper on A4, landscape; its fonts are embedded, so that every name can be written. The same
 * paper is the same bytes: no clock and no chance is in them.
 */
public final class PaperPdf {

  private static final Color RIVER = new Color(8, 63, 66);
  private static final Color LEAF = new Color(22, 74, 44);
  private static final Color CLAY = new Color(125, 31, 22);
  private static final Color MIST = new Color(232, 240, 239);

  /** How wide a column is drawn at least and at most, in letters; longer texts wrap. */
  private static final int NARROW = 9;

  private static final int WIDE = 64;
  private static final int PADDING = 4;
  private static final int SHORT = 15;

  /** A subset of a font is named by six letters, which the library takes by chance. */
  private static final Pattern CHANCE = Pattern.compile("/[A-Z]{6}\\+(?=Liberation)");

  private final Paper paper;
  private final DecimalFormat amounts;
  private final Font plain;
  private final Font bold;

  private PaperPdf(Paper paper) throws IOException {
    this.paper = paper;
    boolean english = paper.language().equals("en");
    var symbols = DecimalFormatSymbols.getInstance(english ? Locale.US : Locale.of("es", "EC"));
    symbols.setMinusSign('\u2212');
    this.amounts = new DecimalFormat("#,##0.00", symbols);
    this.plain = Liberation.SANS.create(9);
    this.bold = Liberation.SANS_BOLD.create(9);
  }

  /** The whole file. */
  public static byte[] of(Paper paper) throws IOException {
    var out = new ByteArrayOutputStream();
    new PaperPdf(paper).draw(out);
    String file = out.toString(ISO_8859_1);
    return CHANCE.matcher(file).replaceAll("/PUENTE+").getBytes(ISO_8859_1);
  }

  private void draw(ByteArrayOutputStream out) throws IOException {
    var document = new Document(PageSize.A4.rotate(), 40, 40, 40, 50);
    Sameness.of(paper).settle(PdfWriter.getInstance(document, out));
    document.addTitle(paper.title());
    document.addCreator("Puente");
    document.setDocumentLanguage(paper.language());
    var footer = new HeaderFooter(new Phrase(paper.made() + " · ", plain), true);
    footer.setBorderWidth(0);
    document.setFooter(footer);
    document.open();
    var title = new Paragraph(paper.title(), coloured(Liberation.SANS_BOLD.create(17), RIVER));
    title.setSpacingAfter(6);
    document.add(title);
    for (String fact : paper.facts()) {
      document.add(new Paragraph(fact, plain));
    }
    for (Table table : paper.tables()) {
      draw(table, document);
    }
    var zero =
        new Paragraph(
            paper.zero(), coloured(Liberation.SANS_BOLD.create(10), paper.whole() ? LEAF : CLAY));
    zero.setSpacingBefore(14);
    document.add(zero);
    document.close();
  }

  private void draw(Table table, Document document) throws IOException {
    if (table.rows().isEmpty() && table.note() != null) {
      var caption = new Paragraph(caption(table));
      caption.setSpacingBefore(14);
      document.add(caption);
      document.add(new Paragraph(table.note(), plain));
    } else {
      document.add(drawn(table));
    }
  }

  private static Phrase caption(Table table) throws IOException {
    return new Phrase(table.caption(), coloured(Liberation.SANS_BOLD.create(12), RIVER));
  }

  /** Its caption and headings are on each page that it goes on to; a short one stays whole. */
  private PdfPTable drawn(Table table) throws IOException {
    int columns = table.headings().size();
    var drawn = new PdfPTable(widths(table));
    drawn.setWidthPercentage(100);
    drawn.setSpacingBefore(14);
    drawn.setHeaderRows(2);
    drawn.setKeepTogether(table.rows().size() <= SHORT);
    var caption = new PdfPCell(caption(table));
    caption.setColspan(columns);
    caption.setBorder(0);
    caption.setPaddingBottom(5);
    drawn.addCell(caption);
    for (int column = 0; column < columns; column++) {
      boolean right = isAmount(table, column);
      drawn.addCell(cell(table.headings().get(column), bold, right, MIST));
    }
    for (int row = 0; row < table.rows().size(); row++) {
      boolean sum = table.sums() && row == table.rows().size() - 1;
      Font font = sum ? bold : plain;
      for (int column = 0; column < columns; column++) {
        String words = written(table.rows().get(row).get(column));
        Color ground = sum ? MIST : Color.WHITE;
        drawn.addCell(cell(words, font, isAmount(table, column), ground));
      }
    }
    return drawn;
  }

  private String written(Object value) {
    return value instanceof BigDecimal amount ? amounts.format(amount) : value.toString();
  }

  private float[] widths(Table table) {
    var widths = new float[table.headings().size()];
    for (int at = 0; at < widths.length; at++) {
      int column = at;
      int longest =
          Stream.concat(
                  Stream.<Object>of(table.headings().get(column)),
                  table.rows().stream().map((List<Object> row) -> row.get(column)))
              .mapToInt(value -> written(value).length())
              .max()
              .orElse(NARROW);
      widths[column] = PADDING + Math.clamp(longest, NARROW, WIDE);
    }
    return widths;
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
