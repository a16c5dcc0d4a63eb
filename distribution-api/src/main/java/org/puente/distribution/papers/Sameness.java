package org.puente.distribution.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** A file's identifier follows from what is in it, and the clock stays out. */
record Sameness(byte[] id) {

  private static final int ID_LENGTH = 16;

  static Sameness of(Paper paper) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(paper.toString().getBytes(UTF_8));
      return new Sameness(Arrays.copyOf(hash, ID_LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  void settle(PdfWriter writer) {
    writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    writer.getInfo().remove(PdfName.CREATIONDATE);
  }
}
