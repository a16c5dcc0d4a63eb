package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.puente.payments.files.iso20022.Sample.HOLD;
import static org.puente.payments.files.iso20022.Sample.ONE_TEXT;
import static org.puente.payments.files.iso20022.Sample.TWO_TEXT;
import static org.puente.payments.files.iso20022.Sample.amount;
import static org.puente.payments.files.iso20022.Sample.booking;
import static org.puente.payments.files.iso20022.Sample.details;
import static org.puente.payments.files.iso20022.Sample.news;
import static org.puente.payments.files.iso20022.Sample.of;
import static org.puente.payments.files.iso20022.Sample.tx;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Money;
import org.puente.payments.files.BankFileLine.Fee;
import org.puente.payments.files.BankFileLine.Moved;

/** What banks charge, told apart from what they paid. */
class ChargesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  @Test
  void chargesAreApart() {
    String charged = booking("2.50", "DBIT").code("MDOP", "CHRG").xml();
    String back = booking("1.00", "CRDT").code("MDOP", "FEES").reference("REF-2").xml();
    String perOrder =
        booking("0.40", "DBIT")
            .code("MDOP", "COMM")
            .reference("REF-3")
            .details(details(of(ONE_TEXT)))
            .xml();

    assertThat(Recorded.of(HOLD, news(charged + back + perOrder)).lines)
        .containsExactly(
            new Fee(1, "REF-1", usd("2.50"), false, DAY),
            new Fee(2, "REF-2", usd("1.00"), true, DAY),
            new Fee(3, "REF-3", usd("0.40"), false, DAY));
  }

  @Test
  void aBanksOwnCodeForAChargeIsASetting() {
    String entry =
        booking("2.50", "DBIT")
            .xml()
            .replaceAll("<Domn>.*</Domn>", "<Prtry><Cd>COM-12</Cd></Prtry>");

    assertThat(Recorded.of(HOLD, news(entry)).only(Fee.class)).isEmpty();
    assertThat(Recorded.of(Vary.feeCode(HOLD, "COM-12"), news(entry)).only(Fee.class)).hasSize(1);
  }

  @Test
  void aChargeWithinAnAmountIsTakenApartFromIt() {
    String included = charges("1.00", "true");
    String above = booking("101.00", "DBIT").details(included + details(of(ONE_TEXT))).xml();
    String beside =
        booking("101.00", "DBIT")
            .reference("REF-2")
            .details(charges("1.00", "") + details(tx(TWO_TEXT, amount("100.00"))))
            .xml();
    String within =
        booking("99.00", "CRDT")
            .reference("REF-3")
            .details(details(tx(ONE_TEXT, amount("99.00") + included)))
            .xml();
    Recorded told = Recorded.of(HOLD, news(above + beside + within));

    assertThat(told.only(Moved.class)).extracting(Moved::amount).containsOnly(usd("100.00"));
    assertThat(told.only(Fee.class))
        .extracting(Fee::amount, Fee::refunded)
        .containsExactly(
            tuple(usd("1.00"), false), tuple(usd("1.00"), false), tuple(usd("1.00"), false));
  }

  @Test
  void aChargeThatIsBookedApartIsNotCountedTwice() {
    String entry =
        booking("100.00", "DBIT").details(charges("1.00", "false") + details(of(ONE_TEXT))).xml();
    Recorded told = Recorded.of(HOLD, news(entry));

    assertThat(told.only(Fee.class)).isEmpty();
    assertThat(told.only(Moved.class)).extracting(Moved::amount).containsExactly(usd("100.00"));
  }

  private static String charges(String amount, String included) {
    String said = included.isEmpty() ? "" : "<ChrgInclInd>" + included + "</ChrgInclInd>";
    return "<Chrgs><Rcrd>" + amount(amount) + said + "</Rcrd></Chrgs>";
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
