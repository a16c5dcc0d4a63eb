package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.FileRefused;

/** Everything that one file told. */
final class Recorded implements FileLines {

  final List<BankFileHead> heads = new ArrayList<>();
  final List<BankFileLine> lines = new ArrayList<>();
  final List<String> unchecked = new ArrayList<>();

  static Recorded of(IsoSettings settings, String xml) {
    return of(settings, xml.getBytes(StandardCharsets.UTF_8));
  }

  static Recorded of(IsoSettings settings, byte[] file) {
    Recorded recorded = new Recorded();
    try {
      new IsoFormat(settings).read("file.xml", new ByteArrayInputStream(file), recorded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return recorded;
  }

  static FileRefused refusal(IsoSettings settings, String xml) {
    return refusal(settings, xml.getBytes(StandardCharsets.UTF_8));
  }

  static FileRefused refusal(IsoSettings settings, byte[] file) {
    FileRefused refused = catchThrowableOfType(FileRefused.class, () -> of(settings, file));
    if (refused == null) {
      throw new AssertionError("the file was not refused");
    }
    return refused;
  }

  @Override
  public void head(BankFileHead head) {
    heads.add(head);
  }

  @Override
  public void line(BankFileLine line) {
    lines.add(line);
  }

  @Override
  public void unchecked(String version) {
    unchecked.add(version);
  }

  <T extends BankFileLine> List<T> only(Class<T> type) {
    return lines.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
