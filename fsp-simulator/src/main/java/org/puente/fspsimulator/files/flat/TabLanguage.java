package org.puente.fspsimulator.files.flat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Entry;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.files.FileLanguage;
import org.puente.fspsimulator.files.Reasons;
import org.springframework.stereotype.Component;

/**
 * Columns between tabs in Latin-1, a {@code PA} row for each order, amounts in cents; no header, so
 * a file goes by its name.
 */
@Component
final class TabLanguage implements FileLanguage {

  private static final String ACCOUNT = "2100012345";
  private static final int COLUMNS = 12;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
  private static final Map<String, String> WORDS =
      Map.of(
          Reasons.AMOUNT_NOT_ALLOWED, "MONTO EXCEDE",
          Reasons.CURRENCY_NOT_ALLOWED, "MONEDA",
          Reasons.INSUFFICIENT_FUNDS, "SIN FONDOS",
          Reasons.AMOUNT_INVALID, "MONTO INVALIDO",
          Reasons.REFERENCE_USED, "REFERENCIA USADA",
          Reasons.REFERENCE_INVALID, "REFERENCIA INVALIDA",
          Reasons.FILE_TAKEN_BEFORE, "ARCHIVO REPETIDO");

  @Override
  public String name() {
    return "flat-tab";
  }

  @Override
  public Received read(Bank bank, InputStream file) throws IOException {
    List<String> lines = FlatLines.read(file, ISO_8859_1);
    List<Wanted> orders = new ArrayList<>(lines.size());
    for (int row = 1; row <= lines.size(); row++) {
      orders.add(order(row, lines.get(row - 1).split("\t", -1)));
    }
    if (orders.isEmpty()) {
      throw FlatLines.unreadable(1, "no orders");
    }
    return new Received("", orders);
  }

  private static Wanted order(int row, String[] columns) {
    if (columns.length != COLUMNS || !columns[0].equals("PA") || !columns[1].equals(ACCOUNT)) {
      throw FlatLines.unreadable(row, "not a PA row of " + COLUMNS + " columns");
    }
    if (!columns[2].equals(Integer.toString(row)) || !columns[5].matches("[0-9]{13}")) {
      throw FlatLines.unreadable(row, "sequence or amount");
    }
    if (!columns[6].equals("EFE") || !columns[7].matches("[CRPN]") || columns[9].isBlank()) {
      throw FlatLines.unreadable(row, "payee or method");
    }
    return new Wanted(columns[3], Amounts.decimal(columns[5]), columns[4], columns[9], columns[10]);
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
    String head =
        String.join(
            "\t",
            "CA",
            answer.originalMessageId(),
            stamp(bank, answer.at()),
            state(answer.refusal()),
            answer.refusal() == null ? "" : WORDS.getOrDefault(answer.refusal(), "OTRO"));
    FlatLines.Lines lines =
        () ->
            Stream.of(
                    Stream.of(head),
                    IntStream.range(0, orders.size()).mapToObj(i -> line(bank, i, orders.get(i))),
                    Stream.of("TO\t" + orders.size() + "\t" + total))
                .flatMap(part -> part);
    return new Written(
        "RESP_" + answer.originalMessageId(), FlatLines.of(ISO_8859_1, "\r\n", lines));
  }

  private static String state(@Nullable String refusal) {
    if (refusal == null) {
      return "PROCESADO";
    }
    return refusal.equals(Reasons.FILE_TAKEN_BEFORE) ? "DUPLICADO" : "RECHAZADO";
  }

  private static String line(Bank bank, int index, Decided decided) {
    Order taken = decided.taken();
    String code = taken == null || taken.code() == null ? "" : taken.code();
    String expires =
        taken == null ? "" : DAY.format(taken.expiresAt().atZone(bank.zone()).minusDays(1));
    return String.join(
        "\t",
        "RP",
        Integer.toString(index + 1),
        decided.wanted().reference(),
        Long.toString(Totals.minor(decided)),
        taken == null ? "ERR" : code.isEmpty() ? "PEN" : "OK",
        taken == null ? WORDS.getOrDefault(decided.reasonCode(), "OTRO") : "",
        code,
        expires);
  }

  @Override
  public Written news(Bank bank, Statement statement) {
    return told(bank, statement, "MOV_");
  }

  @Override
  public Written statement(Bank bank, Statement statement) {
    return told(bank, statement, "EXT_");
  }

  private static Written told(Bank bank, Statement statement, String prefix) {
    String day = DAY.format(statement.day());
    Totals totals = Totals.of(statement.entries());
    String head =
        String.join(
            "\t",
            "CA",
            ACCOUNT,
            day,
            Integer.toString(statement.number()),
            bank.currency(),
            Long.toString(statement.opening()));
    String trailer =
        String.join(
            "\t",
            "TO",
            Integer.toString(statement.entries().size()),
            Long.toString(totals.debits()),
            Long.toString(totals.credits()),
            Long.toString(statement.closing()));
    FlatLines.Lines lines =
        () ->
            Stream.of(
                    Stream.of(head),
                    statement.entries().stream().map(entry -> movement(bank, entry)),
                    Stream.of(trailer))
                .flatMap(part -> part);
    return new Written(
        "%s%s_%06d.txt".formatted(prefix, day, statement.number()),
        FlatLines.of(ISO_8859_1, "\r\n", lines));
  }

  private static String movement(Bank bank, Entry entry) {
    var at = entry.occurredAt().atZone(bank.zone());
    return String.join(
        "\t",
        "MV",
        "C%012d".formatted(entry.sequence()),
        entry.reference().toString().replace("-", ""),
        switch (entry.kind()) {
          case WITHDRAWAL -> "RET";
          case REVERSAL -> "REV";
          case EXPIRY -> "CAD";
          case CANCELLED -> "ANU";
        },
        Long.toString(entry.amount().minor()),
        DAY.format(at),
        TIME.format(at),
        "CAJERO");
  }

  private static String stamp(Bank bank, Instant at) {
    var local = at.atZone(bank.zone());
    return DAY.format(local) + TIME.format(local);
  }
}
