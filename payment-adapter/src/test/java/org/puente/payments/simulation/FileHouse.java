package org.puente.payments.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.puente.events.contract.Money;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.BankFileLine.Decision;
import org.puente.payments.files.FileBank;
import org.puente.payments.files.FileEnvelope;
import org.puente.payments.files.FileFormat;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.FileTransport;
import org.puente.payments.files.Instruction;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.Issuing;

/** A bank that takes files and answers by file: in part, twice, late, or not at all for long. */
final class FileHouse implements FileTransport, FileFormat {

  final FileBank bank;
  private final Book book;
  private final World world;
  private final Chance chance;
  private final boolean withCodes;
  private final Map<String, String> laid = new LinkedHashMap<>();
  private final List<Answer> answers = new ArrayList<>();
  private int stated;

  /** What the bank decided about one order of a message. */
  private record Answer(String message, UUID reference, Entry entry) {}

  FileHouse(Book book, World world) {
    this.book = book;
    this.world = world;
    this.chance = world.chance;
    this.withCodes = chance.percent(50);
    this.bank =
        new FileBank(
            book.fsp,
            (Issuing.ByFile) book.fsp.issuing(),
            this,
            FileEnvelope.NONE,
            this,
            null,
            true,
            Duration.ofMinutes(1));
  }

  @Override
  public String name(FileHead head) {
    return head.messageId();
  }

  @Override
  public void write(FileHead head, Stream<Instruction> instructions, OutputStream to)
      throws IOException {
    for (Instruction one : instructions.toList()) {
      String amount = one.amount().amount().toBigInteger().toString();
      to.write((one.clientReference() + ";" + amount + "\n").getBytes(UTF_8));
    }
  }

  @Override
  public void deliver(String name, Content content) throws IOException {
    world.crashPoint();
    if (chance.bad(100)) {
      throw new IOException("never connected");
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    content.writeTo(whole);
    String text = whole.toString(UTF_8);
    String before = laid.putIfAbsent(name, text);
    StoreRules.check(before == null || before.equals(text), "%s is laid down otherwise", name);
    if (before == null) {
      world.time.after(chance.upTo(30 * Timeline.MINUTE), () -> take(name, text));
    }
    if (chance.bad(150)) {
      throw new IOException("connection lost");
    }
    world.crashPoint();
  }

  private void take(String message, String text) {
    for (String line : text.lines().toList()) {
      String[] fields = line.split(";", -1);
      UUID reference = UUID.fromString(fields[0]);
      int amount = Integer.parseInt(fields[1]);
      boolean accept = chance.percent(80);
      world.rules.asked(book, reference, new Money(BigDecimal.valueOf(amount), "USD"));
      boolean seen = !book.of(reference).isEmpty();
      Entry entry =
          seen
              ? book.of(reference).getFirst()
              : book.open(reference, amount, accept ? Entry.State.LIVE : Entry.State.REFUSED);
      answers.add(new Answer(message, reference, entry));
    }
    answer(message);
  }

  private void answer(String message) {
    int style = chance.isCalm() ? 0 : chance.below(6);
    long soon = chance.upTo(2 * Timeline.HOUR);
    switch (style) {
      case 0 -> send(soon, lines(message, 100));
      case 1 -> send(soon, lines(message, 50));
      case 2 -> {
        send(soon, lines(message, 100));
        send(soon + chance.upTo(Timeline.HOUR), lines(message, 70));
      }
      case 3 -> send(soon, ofAll(message));
      case 4 -> send(soon + 10 * Timeline.HOUR, lines(message, 100));
      default -> world.time.note(() -> "file   " + message + " is not answered");
    }
  }

  /** Everything that it ever decided, told again. */
  void answerAll() {
    List<BankFileLine> all = new ArrayList<>();
    answers.forEach(answer -> all.add(line(all.size() + 1, answer)));
    send(0, all);
  }

  private List<BankFileLine> lines(String message, int percent) {
    List<BankFileLine> lines = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer.message().equals(message) && chance.percent(percent)) {
        lines.add(line(lines.size() + 1, answer));
      }
    }
    return lines;
  }

  /** The group is accepted, but for those with a line of their own. */
  private List<BankFileLine> ofAll(String message) {
    if (withCodes) {
      return lines(message, 100);
    }
    List<BankFileLine> lines = new ArrayList<>();
    lines.add(new BankFileLine.AllAnswered(1, message, new Decision.Accepted(null)));
    for (Answer answer : answers) {
      if (answer.message().equals(message) && answer.entry().state == Entry.State.REFUSED) {
        lines.add(line(lines.size() + 1, answer));
      }
    }
    return lines;
  }

  private BankFileLine line(int row, Answer answer) {
    UUID reference = answer.reference();
    boolean refused = answer.entry().state == Entry.State.REFUSED;
    Decision decision =
        refused
            ? new Decision.Rejected("AC04")
            : new Decision.Accepted(withCodes ? world.code(answer.entry()) : null);
    if (chance.bad(50)) {
      decision = new Decision.Processing();
    }
    return new BankFileLine.Answered(row, reference.toString(), reference, decision);
  }

  private void send(long delay, List<BankFileLine> lines) {
    if (!lines.isEmpty()) {
      world.time.after(delay, () -> arrive(BankFileHead.Kind.RESPONSE, lines));
    }
  }

  /** What was booked since, and now and then everything again. */
  void tellMovements() {
    int from = chance.percent(30) ? 0 : stated;
    stated = book.feed.size();
    List<BankFileLine> moved = new ArrayList<>();
    for (BankReport report : book.feed.subList(from, stated)) {
      moved.add(
          new BankFileLine.Moved(
              moved.size() + 1,
              book.fsp.code() + report.sequence(),
              report.clientReference().toString(),
              report.clientReference(),
              report.kind(),
              new Money(report.amount(), "USD"),
              report.occurredAt().atZone(world.time.getZone()).toLocalDate(),
              report.occurredAt()));
    }
    if (!moved.isEmpty()) {
      arrive(BankFileHead.Kind.NEWS, moved);
    }
  }

  private void arrive(BankFileHead.Kind kind, List<BankFileLine> lines) {
    world.filesIn.arrived(book.fsp.code(), kind, lines);
    world.adapters.soon(Adapter::readFiles);
  }

  @Override
  public void read(String name, InputStream from, FileLines lines) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Arrived> arrived() {
    return List.of();
  }

  @Override
  public void fetch(String name, OutputStream to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void archive(String name) {}

  @Override
  public void close() {}
}
