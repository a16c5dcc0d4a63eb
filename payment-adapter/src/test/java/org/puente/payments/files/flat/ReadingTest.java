package org.puente.payments.files.flat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Money;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.BankFileLine.Decision;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;
import org.puente.payments.fsp.BankReport;

class ReadingTest {

  private static final UUID REFERENCE = UUID.fromString("6e1c5a58-6f0c-5d43-9a3c-0a8c3d0f6a11");
  private static final String UNDASHED = "6e1c5a586f0c5d439a3c0a8c3d0f6a11";
  private static final String OUR_FILE = "PAGOS_20260203_007_0197a5d1000070008000000000000001.txt";
  private static final String RESPONSE =
      String.join(
          "\r\n",
          "CA\t" + OUR_FILE + "\t20260203101500\tPROCESADO\t",
          "RP\t1\t" + UNDASHED + "\t12000\tOK\t\t1234567890\t20260305",
          "RP\t2\tNO-ES-NUESTRA\t1005\tERR\tSIN FONDOS\t\t",
          "RP\t3\t" + UNDASHED + "\t1\tPEN\t\t\t",
          "TO\t3\t13006",
          "");
  private static final String STATEMENT =
      String.join(
          "\r\n",
          "CA\t2100012345\t20260203\t12\tUSD\t100000",
          "MV\tC000000000001\t" + UNDASHED + "\tRET\t12000\t20260203\t101500\tCAJERO",
          "MV\tC000000000002\t" + UNDASHED + "\tREV\t2000\t20260203\t101501\t",
          "MV\tC000000000003\tX\tCOM\t150\t20260203\t\t",
          "MV\tC000000000004\tX\tDEP\t5000\t20260203\t\tDEPOSITO",
          "MV\tC000000000005\t" + UNDASHED + "\tCAD\t777\t20260203\t\t",
          "TO\t5\t12150\t7000\t94850",
          "");

  private final FlatFormat tab = Examples.format(Examples.CORDILLERA);
  private final FlatFormat fixed = Examples.format(Examples.PACIFICO_SUR);

  @Test
  void aResponseTellsWhatBecameOfEachOrder() {
    Examples.Told told = Examples.read(tab, "RESP_1.txt", RESPONSE.getBytes(ISO_8859_1));

    assertThat(told.heads.getFirst().kind()).isEqualTo(BankFileHead.Kind.RESPONSE);
    assertThat(told.heads.getFirst().originalMessageId())
        .as("our own message id, out of the name of our file")
        .isEqualTo("0197a5d1000070008000000000000001");
    assertThat(told.lines)
        .satisfiesExactly(
            line -> {
              var answered = (BankFileLine.Answered) line;
              assertThat(answered.clientReference()).isEqualTo(REFERENCE);
              var code = Objects.requireNonNull(((Decision.Accepted) answered.decision()).code());
              assertThat(code.digits()).isEqualTo("1234567890");
              assertThat(code.expiresAt()).isEqualTo(Instant.parse("2026-03-06T05:00:00Z"));
            },
            line ->
                assertThat(line)
                    .isEqualTo(
                        new BankFileLine.Answered(
                            3, "NO-ES-NUESTRA", null, new Decision.Rejected("AM04"))),
            line ->
                assertThat(((BankFileLine.Answered) line).decision())
                    .isEqualTo(new Decision.Processing()));
  }

  @Test
  void aFileThatIsRefusedWholeSaysSoForAllItsOrders() {
    String refused = "CA\t" + OUR_FILE + "\t20260203101500\tRECHAZADO\tOTRO\r\nTO\t0\t0\r\n";
    String repeated = "CA\t" + OUR_FILE + "\t20260203101500\tDUPLICADO\t\r\nTO\t0\t0\r\n";

    assertThat(Examples.read(tab, "RESP_1.txt", refused.getBytes(ISO_8859_1)).lines)
        .containsExactly(
            new BankFileLine.AllAnswered(
                1, "0197a5d1000070008000000000000001", new Decision.Rejected("MS03")));
    assertThat(Examples.read(tab, "RESP_1.txt", repeated.getBytes(ISO_8859_1)).lines)
        .as("a file that was laid down twice is no refusal of its orders")
        .containsExactly(
            new BankFileLine.AllAnswered(
                1, "0197a5d1000070008000000000000001", new Decision.Processing()));
  }

  @Test
  void aFixedWidthResponseIsReadToo() {
    String file =
        "C0197a5d100007000800000000000000120260203101500"
            + "00    \n"
            + ("D000001" + UNDASHED + "0000000012000" + "00    1234567890  \n")
            + "F000001000000000012000\n";

    Examples.Told told = Examples.read(fixed, "CONF_1.txt", file.getBytes(US_ASCII));

    assertThat(told.heads.getFirst().originalMessageId())
        .isEqualTo("0197a5d1000070008000000000000001");
    assertThat(told.lines).singleElement().isInstanceOf(BankFileLine.Answered.class);
  }

  @Test
  void aStatementTellsMovementsFeesAndBalances() {
    Examples.Told told = Examples.read(tab, "EXT_1.txt", STATEMENT.getBytes(ISO_8859_1));
    LocalDate day = LocalDate.of(2026, 2, 3);

    assertThat(told.heads)
        .containsExactly(
            new BankFileHead(
                BankFileHead.Kind.STATEMENT, "12", null, "2100012345", "USD", day, day));
    assertThat(told.lines)
        .containsExactly(
            new BankFileLine.Balance(1, true, usd("1000.00"), day),
            new BankFileLine.Moved(
                2,
                "C000000000001",
                UNDASHED,
                REFERENCE,
                BankReport.Kind.WITHDRAWAL,
                usd("120.00"),
                day,
                Instant.parse("2026-02-03T15:15:00Z")),
            new BankFileLine.Moved(
                3,
                "C000000000002",
                UNDASHED,
                REFERENCE,
                BankReport.Kind.REVERSAL,
                usd("20.00"),
                day,
                Instant.parse("2026-02-03T15:15:01Z")),
            new BankFileLine.Fee(4, "C000000000003", usd("1.50"), false, day),
            new BankFileLine.Unassigned(5, "C000000000004", usd("50.00"), true, day, "DEPOSITO"),
            new BankFileLine.Moved(
                6,
                "C000000000005",
                UNDASHED,
                REFERENCE,
                BankReport.Kind.EXPIRY,
                usd("7.77"),
                day,
                null),
            new BankFileLine.Balance(7, false, usd("948.50"), day));
    assertThat(Examples.read(tab, "MOV_1.txt", STATEMENT.getBytes(ISO_8859_1)).heads)
        .extracting(BankFileHead::kind)
        .containsExactly(BankFileHead.Kind.NEWS);
  }

  @Test
  void aFileThatBreaksOffAnywhereIsRefused() {
    for (String file : new String[] {RESPONSE, STATEMENT}) {
      byte[] whole = file.getBytes(ISO_8859_1);
      String name = file.equals(RESPONSE) ? "RESP_1.txt" : "EXT_1.txt";
      for (int length = 0; length < whole.length - 2; length++) {
        byte[] part = Arrays.copyOf(whole, length);
        FileRefused refused =
            catchThrowableOfType(FileRefused.class, () -> Examples.read(tab, name, part));
        assertThat(refused).as("the first %d bytes of %s", length, name).isNotNull();
      }
    }
  }

  @Test
  void aHalfLineAtTheEndIsCalledTruncatedAndNotInvalid() {
    int half = RESPONSE.indexOf("SIN FONDOS");

    FileRefused refused = refused("RESP_1.txt", RESPONSE.substring(0, half));

    assertThat(refused.reason()).isEqualTo(Reason.TRUNCATED);
    assertThat(refused.row()).isEqualTo(3);
  }

  @Test
  void totalsThatContradictTheLinesAreRefusedByField() {
    FileRefused total = refused("RESP_1.txt", RESPONSE.replace("\t13006", "\t13007"));
    FileRefused count = refused("RESP_1.txt", RESPONSE.replace("TO\t3", "TO\t4"));
    FileRefused closing = refused("EXT_1.txt", STATEMENT.replace("94850", "94851"));
    FileRefused debits = refused("EXT_1.txt", STATEMENT.replace("\t12150", "\t12151"));

    assertThat(total.reason()).isEqualTo(Reason.TOTALS_DIFFER);
    assertThat(total.field()).isEqualTo("total");
    assertThat(total.row()).isEqualTo(5);
    assertThat(count.field()).isEqualTo("count");
    assertThat(closing.field()).isEqualTo("closing");
    assertThat(debits.field()).isEqualTo("debits");
  }

  @Test
  void anotherEncodingIsRefused() {
    byte[] utf16 = RESPONSE.getBytes(UTF_16);
    byte[] marked = ("\u00EF\u00BB\u00BF" + RESPONSE).getBytes(ISO_8859_1);
    byte[] notAscii = "C\u00F1".getBytes(ISO_8859_1);

    for (byte[] odd : new byte[][] {utf16, marked}) {
      FileRefused refused =
          catchThrowableOfType(FileRefused.class, () -> Examples.read(tab, "RESP_1.txt", odd));
      assertThat(refused.reason()).isEqualTo(Reason.INVALID);
      assertThat(refused).hasMessageContaining("mark of UTF");
    }
    assertThat(
            catchThrowableOfType(
                FileRefused.class, () -> Examples.read(fixed, "CONF_1.txt", notAscii)))
        .hasMessageContaining("US-ASCII");
  }

  @Test
  void whatTheDescriptionDoesNotKnowIsRefusedByRowAndField() {
    FileRefused status = refused("RESP_1.txt", RESPONSE.replace("\tPEN\t", "\tQUIZAS\t"));
    FileRefused columns = refused("RESP_1.txt", RESPONSE.replace("SIN FONDOS", "SIN\tFONDOS"));
    FileRefused kind = refused("EXT_1.txt", STATEMENT.replace("\tRET\t", "\tXXX\t"));
    FileRefused amount = refused("EXT_1.txt", STATEMENT.replace("\t150\t", "\t1.50\t"));
    FileRefused name = refused("FACTURA.txt", RESPONSE);
    FileRefused more = refused("RESP_1.txt", RESPONSE + "RP\t4\tX\t1\tOK\t\t\t\r\n");

    assertThat(status.field()).isEqualTo("status");
    assertThat(status.row()).isEqualTo(4);
    assertThat(columns).hasMessageContaining("9 columns, not 8");
    assertThat(columns.row()).isEqualTo(3);
    assertThat(kind.field()).isEqualTo("kind");
    assertThat(amount.field()).isEqualTo("amount");
    assertThat(amount.getMessage()).doesNotContain("1.50");
    assertThat(name.reason()).isEqualTo(Reason.NOT_THIS_FORMAT);
    assertThat(more.reason()).isEqualTo(Reason.INVALID);
  }

  @Test
  void aLineWithoutAnEndIsTooLarge() {
    assertThat(refused("RESP_1.txt", "CA\t" + "x".repeat(20_000)).reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  private FileRefused refused(String name, String file) {
    return catchThrowableOfType(
        FileRefused.class, () -> Examples.read(tab, name, file.getBytes(ISO_8859_1)));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
