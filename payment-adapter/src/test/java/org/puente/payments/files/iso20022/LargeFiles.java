package org.puente.payments.files.iso20022;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.Instruction;

/**
 * Writes and reads files of many orders, in a process of its own whose heap the caller bounds, and
 * says how long each took.
 */
final class LargeFiles {

  private final int count;
  private final Path folder;

  private LargeFiles(int count, Path folder) {
    this.count = count;
    this.folder = folder;
  }

  public static void main(String... arguments) throws IOException {
    LargeFiles files = new LargeFiles(Integer.parseInt(arguments[1]), Path.of(arguments[0]));
    files.timed("pain.001 written and validated", files::write);
    files.read("pain.002", files::answered);
    files.read("camt.053", files::entry);
    files.read("camt.053 of one batch", files::detail);
  }

  private interface Work {
    String run() throws IOException;
  }

  private void timed(String what, Work work) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    String result = work.run();
    System.out.printf(
        "%s: %d ms, of which %d ms on the processor, %s%n",
        what,
        (System.nanoTime() - start) / 1_000_000,
        (threads.getCurrentThreadCpuTime() - processor) / 1_000_000,
        result);
  }

  private String write() throws IOException {
    Path file = folder.resolve("pain.001.xml");
    Money total = new Money(BigDecimal.valueOf(100L * count), "USD");
    FileHead head =
        new FileHead("BANK_C", UUID.randomUUID(), 1, Instant.EPOCH, LocalDate.EPOCH, count, total);
    Payee payee = new Payee("María José Ñandú Quishpe", "+593991234567", "1712345678", "es");
    Money hundred = Money.of("100.00", "USD");
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
      new IsoFormat(Sample.HOLD)
          .write(
              head,
              IntStream.range(0, count)
                  .mapToObj(i -> new Instruction(new UUID(i, i), hundred, payee)),
              to);
    }
    return Files.size(file) / 1_000_000 + " MB";
  }

  private void read(String name, IntFunction<String> one) throws IOException {
    Path file = folder.resolve(name.replace(' ', '_') + ".xml");
    String around = around(name);
    int at = around.indexOf("HERE");
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
      to.write(around.substring(0, at).getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < count; i++) {
        to.write(one.apply(i).getBytes(StandardCharsets.UTF_8));
      }
      to.write(around.substring(at + 4).getBytes(StandardCharsets.UTF_8));
    }
    timed(name + " read and validated", () -> counted(file));
  }

  private String around(String name) {
    String closing = "-" + count + "00.00";
    return switch (name) {
      case "pain.002" -> Sample.report("", Sample.payment("HERE"));
      case "camt.053" -> Sample.statement(Sample.balances("0.00", closing) + "HERE");
      default ->
          Sample.statement(
              Sample.balances("0.00", closing)
                  + Sample.booking(count + "00.00", "DBIT").details(Sample.details("HERE")).xml());
    };
  }

  private String counted(Path file) throws IOException {
    long[] lines = {0};
    try (InputStream from = Files.newInputStream(file)) {
      new IsoFormat(Sample.HOLD)
          .read(
              "file.xml",
              from,
              new FileLines() {
                @Override
                public void head(BankFileHead head) {}

                @Override
                public void line(BankFileLine line) {
                  lines[0]++;
                }
              });
    }
    return lines[0] + " lines, " + Files.size(file) / 1_000_000 + " MB";
  }

  private String answered(int i) {
    return Sample.transaction(
        OurReference.text(new UUID(i, i)), "RJCT", Sample.reason("Cd", "AM04", "no funds"));
  }

  private String entry(int i) {
    return Sample.booking("100.00", "DBIT")
        .reference("REF-" + i)
        .details(Sample.details(withdrawal(i)))
        .xml();
  }

  private String detail(int i) {
    return withdrawal(i);
  }

  private static String withdrawal(int i) {
    return Sample.tx(
        OurReference.text(new UUID(i, i)),
        Sample.amount("100.00") + "<RltdDts><TxDtTm>2026-11-27T10:15:00-05:00</TxDtTm></RltdDts>");
  }
}
