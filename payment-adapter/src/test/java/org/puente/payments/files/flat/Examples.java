package org.puente.payments.files.flat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.Instruction;

/** The worked examples, and files for them. */
final class Examples {

  static final String CORDILLERA = "banks/cordillera.yaml";
  static final String PACIFICO_SUR = "banks/pacifico-sur.yaml";
  static final UUID FILE_ID = UUID.fromString("0197a5d1-0000-7000-8000-000000000001");

  private Examples() {}

  static String yaml(String example) {
    try (InputStream in = Examples.class.getClassLoader().getResourceAsStream(example)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FlatFormat format(String example) {
    return describedBy(yaml(example));
  }

  static FlatFormat describedBy(String yaml) {
    try {
      return FlatFormat.of("bank.yaml", new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Instruction instruction(String name, String amount) {
    return instruction(name, amount, "1712345678", "+593991234567");
  }

  static Instruction instruction(
      String name, String amount, @Nullable String document, @Nullable String phone) {
    return new Instruction(
        UUID.randomUUID(), Money.of(amount, "USD"), new Payee(name, phone, document, "es"));
  }

  static FileHead head(List<Instruction> instructions) {
    Money total =
        instructions.stream().map(Instruction::amount).reduce(Money.zero("USD"), Money::plus);
    return new FileHead(
        "BANK_C",
        FILE_ID,
        7,
        Instant.parse("2026-02-03T02:00:00Z"),
        LocalDate.of(2026, 2, 3),
        instructions.size(),
        total);
  }

  static List<String> written(FlatFormat format, List<Instruction> instructions, Charset charset) {
    return written(format, head(instructions), instructions).toString(charset).lines().toList();
  }

  static ByteArrayOutputStream written(
      FlatFormat format, FileHead head, List<Instruction> instructions) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format.write(head, instructions.stream(), out);
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what a file says. */
  static final class Told implements FileLines {
    final List<BankFileHead> heads = new ArrayList<>();
    final List<BankFileLine> lines = new ArrayList<>();

    @Override
    public void head(BankFileHead head) {
      heads.add(head);
    }

    @Override
    public void line(BankFileLine line) {
      lines.add(line);
    }
  }

  static Told read(FlatFormat format, String name, byte[] file) {
    Told told = new Told();
    try {
      format.read(name, new ByteArrayInputStream(file), told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told;
  }
}
