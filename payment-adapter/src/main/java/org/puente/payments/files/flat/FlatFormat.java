package org.puente.payments.files.flat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.FileFormat;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.Instruction;

/** Flat files, columns or fixed widths, as a bank's description says. */
public final class FlatFormat implements FileFormat {

  private final Description description;

  private FlatFormat(Description description) {
    this.description = description;
  }

  /** Whether orders go out in such files too, and not only statements come in. */
  public boolean takesOrders() {
    return description.orders() != null;
  }

  /**
   * Reads and checks a description.
   *
   * @param file how the description is called, for complaints
   * @throws DescriptionRefused when it cannot be used
   */
  public static FlatFormat of(String file, InputStream yaml) throws IOException {
    return new FlatFormat(Descriptions.read(file, yaml));
  }

  @Override
  public String name(FileHead head) {
    return FileNames.of(description.sent().name()).name(head);
  }

  @Override
  public void write(FileHead head, Stream<Instruction> instructions, OutputStream to)
      throws IOException {
    new OrderFile(description).write(head, instructions, to);
  }

  @Override
  public void read(String name, InputStream from, FileLines lines) throws IOException {
    Description.Response response = description.response();
    Description.Statement statement = description.statement();
    FlatFile file;
    FlatFile.Content content;
    if (response != null && matches(response.name(), name)) {
      file =
          new FlatFile(description.layout(), response.head(), response.line(), response.trailer());
      content = new ResponseFile(description, name, lines);
    } else if (matches(statement.name(), name) || matches(statement.news(), name)) {
      file =
          new FlatFile(
              description.layout(), statement.head(), statement.line(), statement.trailer());
      BankFileHead.Kind kind =
          matches(statement.name(), name) ? BankFileHead.Kind.STATEMENT : BankFileHead.Kind.NEWS;
      content = new StatementFile(description, kind, lines);
    } else {
      throw new FileRefused(
          FileRefused.Reason.NOT_THIS_FORMAT, 0, null, "no file of this bank is called so");
    }
    Charset charset = Charset.forName(description.charset());
    file.read(new BankLines(new BufferedInputStream(from), charset), content);
  }

  /** {@code *} stands for anything. */
  private static boolean matches(@Nullable String pattern, String name) {
    return pattern != null
        && name.matches(
            Stream.of(pattern.split("[*]", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
  }
}
