package org.puente.distribution.papers;

import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** A file's identifier follows from what is in it, and the clock stays out. */
record Sameness(byte[] id) {

  private static final int ID_LENGTH = 16;

  static Sameness of(Paper paper) {
    return new Sameness(Arrays.copyOf(DigestUtils.sha256(paper.toString()), ID_LENGTH));
  }

  void settle(PdfWriter writer) {
    writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    writer.getInfo().remove(PdfName.CREATIONDATE);
  }
}
