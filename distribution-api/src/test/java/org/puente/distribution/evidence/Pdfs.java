package org.puente.distribution.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The text of PDFs, read back. */
public final class Pdfs {

  private Pdfs() {}

  /** All pages; what wraps in a cell is on several lines. */
  public static String text(byte[] file) {
    try {
      var reader = new PdfReader(file);
      var text = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without any space, so that what wraps is whole where its cell is the only one that does. */
  public static String packed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
