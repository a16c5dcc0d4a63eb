package org.puente.distribution.statements.file;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.puente.distribution.papers.Paper;
import org.puente.distribution.papers.Paper.Table;
import org.puente.distribution.statements.MonthStatement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a statement into the reader's words. */
@Component
class WritingStatement {

  private final MessageSource messages;
  private final ZoneId zone;

  WritingStatement(
      MessageSource messages, @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  Paper in(Locale language, MonthStatement statement) {
    var programme = statement.programme();
    String month = DateTimeFormatter.ofPattern("LLLL uuuu", language).format(statement.month());
    boolean whole = statement.total().signum() == 0;
    List<String> facts = new ArrayList<>();
    facts.add(said(language, "statement.programme", programme.name(), programme.code()));
    facts.add(said(language, "statement.currency", programme.currency()));
    facts.add(said(language, "statement.paid", String.valueOf(statement.paid())));
    if (!statement.over()) {
      facts.add(said(language, "statement.unfinished"));
    }
    return new Paper(
        language.getLanguage(),
        said(language, "statement.title", month),
        facts,
        List.of(accounts(language, statement), sources(language, statement)),
        whole,
        said(
            language,
            whole ? "statement.zero" : "statement.not-zero",
            statement.total().toPlainString()),
        said(
            language,
            "statement.made",
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", language)
                .withZone(zone)
                .format(statement.madeAt()),
            statement.madeBy()));
  }

  private Table accounts(Locale language, MonthStatement statement) {
    List<String> causes = statement.causes();
    List<String> headings = new ArrayList<>();
    headings.add(said(language, "ledger.account"));
    headings.add(said(language, "statement.opening"));
    causes.forEach(cause -> headings.add(said(language, "ledger.cause." + cause)));
    headings.add(said(language, "statement.closing"));
    List<List<Object>> rows = new ArrayList<>();
    for (MonthStatement.Row row : statement.rows()) {
      List<Object> cells = new ArrayList<>();
      cells.add(account(language, row));
      cells.add(row.opening());
      causes.forEach(cause -> cells.add(row.moved().getOrDefault(cause, BigDecimal.ZERO)));
      cells.add(row.closing());
      rows.add(cells);
    }
    rows.add(sum(said(language, "statement.sum"), rows, headings.size()));
    return new Table(said(language, "statement.accounts"), headings, rows, true);
  }

  private String account(Locale language, MonthStatement.Row row) {
    String account = said(language, "account." + row.account());
    return row.fsp() == null
        ? account
        : account + " · " + messages.getMessage("fsp." + row.fsp(), null, row.fsp(), language);
  }

  private Table sources(Locale language, MonthStatement statement) {
    List<String> headings =
        List.of(
            said(language, "source.donor"),
            said(language, "source.reference"),
            said(language, "statement.before"),
            said(language, "statement.in-month"),
            said(language, "statement.until"));
    List<List<Object>> rows = new ArrayList<>();
    for (MonthStatement.Given given : statement.sources()) {
      rows.add(
          List.of(
              given.donor() == null ? said(language, "source.unnamed") : given.donor(),
              given.reference() == null ? "" : given.reference(),
              given.before(),
              given.inMonth(),
              given.before().add(given.inMonth())));
    }
    return new Table(said(language, "statement.sources"), headings, rows, false);
  }

  private static List<Object> sum(String label, List<List<Object>> rows, int columns) {
    List<Object> sums = new ArrayList<>(List.of(label));
    for (int column = 1; column < columns; column++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (List<Object> row : rows) {
        sum = row.get(column) instanceof BigDecimal amount ? sum.add(amount) : sum;
      }
      sums.add(sum);
    }
    return sums;
  }

  private String said(Locale language, String key, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }
}
