package org.puente.payments.statements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Hours;
import org.puente.payments.fsp.InquirySchedule;
import org.puente.payments.fsp.Issuing;

class EntriesFormatTest {

  private static final String ORDER = "0190d3a8-0000-7000-8000-000000000001";
  private static final String HEAD =
      """
      {"statementId":"A-1","day":"2026-03-02","currency":"USD","opening":"1000.00","closing":"%s",
       "debits":"%s","credits":"40.15","entries":%d}
      """;
  private static final String WITHDRAWAL = entry("A-7", "withdrawal", "120.00", ORDER);
  private static final String REVERSAL = entry("A-8", "reversal", "40.00", ORDER);
  private static final String FEE = entry("A-F", "fee", "0.35", null);
  private static final String FEE_BACK = entry("A-R", "fee-refund", "0.15", null);

  @Test
  void cash_fees_and_balances_are_told_and_what_two_pages_tell_counts_once() throws IOException {
    Told told =
        read(
            HEAD.formatted("919.80", "120.35", 4)
                + page(WITHDRAWAL, REVERSAL)
                + page(REVERSAL, FEE, FEE_BACK)
                + page());

    assertThat(told.heads)
        .singleElement()
        .satisfies(
            head -> {
              assertThat(head.kind()).isEqualTo(BankFileHead.Kind.STATEMENT);
              assertThat(head.from()).isEqualTo(LocalDate.of(2026, 3, 2)).isEqualTo(head.to());
            });
    assertThat(told.lines).hasSize(6);
    assertThat(told.lines.get(1))
        .isInstanceOfSatisfying(
            BankFileLine.Moved.class,
            moved -> {
              assertThat(moved.kind()).isEqualTo(BankReport.Kind.WITHDRAWAL);
              assertThat(moved.clientReference()).hasToString(ORDER);
              assertThat(moved.bankReference()).isEqualTo("A-7");
            });
    assertThat(told.lines)
        .filteredOn(BankFileLine.Fee.class::isInstance)
        .extracting(line -> ((BankFileLine.Fee) line).refunded())
        .containsExactly(false, true);
    assertThat(((BankFileLine.Balance) told.lines.getLast()).amount().amount())
        .isEqualByComparingTo(new BigDecimal("919.80"));
  }

  @ParameterizedTest
  @CsvSource({
    "919.80, 120.36, 4, TOTALS_DIFFER",
    "919.81, 120.35, 4, TOTALS_DIFFER",
    "919.80, 120.35, 3, TOTALS_DIFFER",
    "919.80, 120.35, 5, TRUNCATED"
  })
  void a_head_that_its_entries_contradict_is_refused(
      String closing, String debits, int entries, Reason reason) {
    assertThat(
            refused(
                    HEAD.formatted(closing, debits, entries)
                        + page(WITHDRAWAL, REVERSAL, FEE, FEE_BACK))
                .reason())
        .isEqualTo(reason);
  }

  @Test
  void what_is_no_statement_of_that_day_and_account_is_refused_for_what_it_is() {
    String head = HEAD.formatted("919.80", "120.35", 4);

    assertThat(refused("[]").reason()).isEqualTo(Reason.NOT_THIS_FORMAT);
    assertThat(refused(head + "[{").reason()).isEqualTo(Reason.INVALID);
    assertThat(refused(head + page(FEE.replace("USD", "GTQ"))).reason())
        .isEqualTo(Reason.OTHER_CURRENCY);
    assertThat(refused(head + page(FEE.replace("2026-03-02T", "2026-03-04T"))).field())
        .isEqualTo("creationDate");
    assertThat(refused(head + page(FEE, FEE.replace("0.35", "0.36"))).field())
        .isEqualTo("transactionReference");
    assertThat(refused(head + page(REVERSAL.replace("accountid", "someoneelse"))).field())
        .isEqualTo("creditParty");
  }

  private static String page(String... entries) {
    return "[" + String.join(",", entries) + "]";
  }

  private static String entry(
      String reference, String kind, String amount, @Nullable String order) {
    boolean credit = kind.equals("reversal") || kind.equals("fee-refund");
    return """
        {"transactionReference":"%s","transactionStatus":"completed","amount":"%s","currency":"USD",
         "displayType":"%s","creationDate":"2026-03-02T17:00:00Z","%s":[{"key":"accountid","value":"ours"}],
         "customData":[%s]}"""
        .formatted(
            reference,
            amount,
            kind,
            credit ? "creditParty" : "debitParty",
            order == null ? "" : "{\"key\":\"clientCorrelationId\",\"value\":\"" + order + "\"}");
  }

  private static FileRefused refused(String statement) {
    return catchThrowableOfType(FileRefused.class, () -> read(statement));
  }

  private static Told read(String statement) throws IOException {
    Told told = new Told();
    new EntriesFormat(fsp())
        .read("A-2026-03-02.json", new ByteArrayInputStream(statement.getBytes(UTF_8)), told);
    return told;
  }

  static Fsp fsp() {
    return new Fsp(
        "BANK_A",
        new Issuing.OnOrder(),
        new Fsp.Limits(new BigDecimal(300), BigDecimal.TEN, "USD"),
        new Fsp.Endpoint(
            URI.create("http://bank"), "accountid@ours", "key", Duration.ZERO, Duration.ZERO),
        new Fsp.Pace(
            1,
            1,
            new InquirySchedule(List.of(Duration.ofSeconds(1))),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO),
        Hours.always(ZoneId.of("America/Guayaquil")));
  }

  private static final class Told implements FileLines {
    private final List<BankFileHead> heads = new ArrayList<>();
    private final List<BankFileLine> lines = new ArrayList<>();

    @Override
    public void head(BankFileHead head) {
      heads.add(head);
    }

    @Override
    public void line(BankFileLine line) {
      lines.add(line);
    }
  }
}
