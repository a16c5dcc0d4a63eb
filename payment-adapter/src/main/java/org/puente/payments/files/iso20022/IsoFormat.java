package org.puente.payments.files.iso20022;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.puente.payments.files.FileFormat;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.Instruction;
import org.xml.sax.SAXException;

/**
 * ISO 20022: pain.001.001.09 out; pain.002.001.10, camt.054.001.08 and camt.053.001.08 in, with
 * their older and local relatives as far as the shape is the same. Checked by the published schemas
 * both ways, and never held in memory as a whole.
 */
public final class IsoFormat implements FileFormat {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final IsoSettings settings;

  public IsoFormat(IsoSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name(FileHead head) {
    return "pain001-%s-%03d-%s.xml"
        .formatted(
            DAY.format(head.createdAt().atZone(settings.zone()).toLocalDate()),
            head.number(),
            head.messageId());
  }

  @Override
  public void write(FileHead head, Stream<Instruction> instructions, OutputStream to)
      throws IOException {
    try {
      new Pain001(settings, to).write(head, instructions);
    } catch (XMLStreamException | SAXException e) {
      throw new IOException("The file could not be written", e);
    }
  }

  @Override
  public void read(String name, InputStream from, FileLines lines) throws IOException {
    new IsoReading(settings, lines).read(from);
  }
}
