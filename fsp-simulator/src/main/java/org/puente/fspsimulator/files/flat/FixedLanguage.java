package org.puente.fspsimulator.files.flat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Entry;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.files.FileLanguage;
import org.puente.fspsimulator.files.Reasons;
import org.springframework.stereotype.Component;

/** Zero-padded fixed widths in ASCII, between a header and a trailer with count and total. */
@Component
final class FixedLanguage implements FileLanguage {

  private static final String COMPANY = "0000004711";
  private static final String ACCOUNT = "00000000007700450012";
  private static final int HEADER = 72;
  private static final int DETAIL = 146;
  private static final int TRAILER = 22;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  @Override
  public String name() {
    return "flat-fixed";
  }

  @Override
  public Received read(Bank bank, InputStream file) throws IOException {
    List<String> lines = FlatLines.read(file, US_ASCII);
    int last = lines.size();
    if (last < 3 || !isRecord(lines.getFirst(), 'C', HEADER)) {
      throw FlatLines.unreadable(1, "no header");
    }
    if (!isRecord(lines.getLast(), 'F', TRAILER)) {
      throw FlatLines.unreadable(last, "no trailer");
    }
    String header = lines.getFirst();
    List<Wanted> orders = new ArrayList<>(last - 2);
    long total = 0;
    for (int row = 2; row < last; row++) {
      String line = lines.get(row - 1);
      if (!isRecord(line, 'D', DETAIL) || !line.substring(1, 7).equals("%06d".formatted(row - 1))) {
        throw FlatLines.unreadable(row, "not the next detail");
      }
      orders.add(order(row, line));
      total += Long.parseLong(line.substring(108, 121));
    }
    String totals = "%06d%015d".formatted(orders.size(), total);
    if (!header.substring(41, 62).equals(totals)
        || !lines.getLast().substring(1).equals(totals)
        || !header.substring(62).equals(COMPANY)) {
      throw FlatLines.unreadable(last, "totals or company");
    }
    return new Received(header.substring(1, 33).strip(), orders);
  }

  private static Wanted order(int row, String line) {
    String amount = line.substring(108, 121);
    if (!amount.matches("[0-9]{13}") || !line.startsWith("EF", 124)) {
      throw FlatLines.unreadable(row, "amount or method");
    }
    return new Wanted(
        line.substring(7, 39),
        Amounts.decimal(amount),
        line.substring(121, 124),
        line.substring(53, 93).strip(),
        line.substring(93, 108).strip());
  }

  private static boolean isRecord(String line, char kind, int width) {
    return line.length() == width && line.charAt(0) == kind;
  }

  @Override
  public Written answer(Bank bank, Answer answer) {
    return answer(bank, answer, Totals.of(answer));
  }

  @Override
  public Written answerWrongly(Bank bank, Answer answer) {
    return answer(bank, answer, Totals.of(answer) + 1);
  }

  private static Written answer(Bank bank, Answer answer, long total) {
    List<Decided> orders = answer.orders();
    var at = answer.at().atZone(bank.zone());
    String refusal = answer.refusal();
    String head =
        "C%s%s%s%s%s"
            .formatted(
                cell(answer.originalMessageId(), 32),
                DAY.format(at),
                TIME.format(at),
                state(refusal),
                cell(refusal == null ? "" : refusal, 4));
    String trailer = "F%06d%015d".formatted(orders.size(), total);
    FlatLines.Lines lines =
        () ->
            Stream.of(
                    Stream.of(head),
                    IntStream.range(0, orders.size()).mapToObj(i -> line(i, orders.get(i))),
                    Stream.of(trailer))
                .flatMap(part -> part);
    String name = "CONF_" + cell(answer.originalMessageId(), 32).strip() + ".txt";
    return new Written(name, FlatLines.of(US_ASCII, "\n", lines));
  }

  private static String state(@Nullable String refusal) {
    if (refusal == null) {
      return "00";
    }
    return refusal.equals(Reasons.FILE_TAKEN_BEFORE) ? "98" : "99";
  }

  private static String line(int index, Decided decided) {
    Order taken = decided.taken();
    String code = taken == null || taken.code() == null ? "" : taken.code();
    return "D%06d%s%013d%s%s%s"
        .formatted(
            index + 1,
            cell(decided.wanted().reference(), 32),
            Totals.minor(decided),
            taken == null ? "99" : code.isEmpty() ? "50" : "00",
            cell(decided.reasonCode(), 4),
            cell(code, 12));
  }

  @Override
  public Written news(Bank bank, Statement statement) {
    return told(bank, statement, "NOV_");
  }

  @Override
  public Written statement(Bank bank, Statement statement) {
    return told(bank, statement, "MOVDIA_");
  }

  private static Written told(Bank bank, Statement statement, String prefix) {
    String day = DAY.format(statement.day());
    Totals totals = Totals.of(statement.entries());
    String head =
        "C%s%s%06d%s%s"
            .formatted(
                ACCOUNT, day, statement.number(), bank.currency(), signed(statement.opening()));
    String trailer =
        "F%06d%015d%015d%s"
            .formatted(
                statement.entries().size(),
                totals.debits(),
                totals.credits(),
                signed(statement.closing()));
    FlatLines.Lines lines =
        () ->
            Stream.of(
                    Stream.of(head),
                    statement.entries().stream().map(entry -> movement(bank, entry)),
                    Stream.of(trailer))
                .flatMap(part -> part);
    return new Written(
        "%s%s_%06d.txt".formatted(prefix, day, statement.number()),
        FlatLines.of(US_ASCII, "\n", lines));
  }

  private static String movement(Bank bank, Entry entry) {
    var at = entry.occurredAt().atZone(bank.zone());
    String kind =
        switch (entry.kind()) {
          case WITHDRAWAL -> "RT";
          case REVERSAL -> "RV";
          case EXPIRY -> "CD";
          case CANCELLED -> "AN";
        };
    return "D%015d%s%s%013d%s%s"
        .formatted(
            entry.sequence(),
            entry.reference().toString().replace("-", ""),
            kind,
            entry.amount().minor(),
            DAY.format(at),
            TIME.format(at));
  }

  private static String signed(long minor) {
    return "%s%015d".formatted(minor < 0 ? "-" : "+", Math.abs(minor));
  }

  private static String cell(String text, int width) {
    String cut = text.length() > width ? text.substring(0, width) : text;
    return cut + " ".repeat(width - cut.length());
  }
}
