package org.puente.payments.messages.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.puente.payments.messages.SlipText;

/** Slips on A4, to be cut and put into envelopes; its fonts are embedded. */
public final class SlipPdf {

  private static final int COLUMNS = 2;
  private static final float HEIGHT = 118;
  private static final float PADDING = 14;

  private SlipPdf() {}

  /**
   * The whole paper.
   *
   * @param heading on each page, before its number
   */
  public static byte[] of(String heading, List<SlipText> slips) {
    var out = new ByteArrayOutputStream();
    try {
      var document = new Document(PageSize.A4, 36, 36, 36, 46);
      PdfWriter.getInstance(document, out);
      var footer = new HeaderFooter(new Phrase(heading + " · ", Liberation.SANS.create(8)), true);
      footer.setBorderWidth(0);
      document.setFooter(footer);
      document.open();
      document.add(table(slips));
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static PdfPTable table(List<SlipText> slips) throws IOException {
    var table = new PdfPTable(COLUMNS);
    table.setWidthPercentage(100);
    Font ticket = Liberation.SANS_BOLD.create(17);
    Font words = Liberation.SANS.create(11);
    for (SlipText slip : slips) {
      var cell = new PdfPCell();
      cell.addElement(new Paragraph(slip.ticket(), ticket));
      var said = new Paragraph(slip.words(), words);
      said.setSpacingBefore(6);
      cell.addElement(said);
      cell.setMinimumHeight(HEIGHT);
      cell.setPadding(PADDING);
      cell.setBorderColor(Color.LIGHT_GRAY);
      table.addCell(cell);
    }
    table.completeRow();
    return table;
  }
}
