package org.puente.stabilization.watches;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.DelayCause;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutReversed;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.StopRefused;

class PayoutNewsProperties {

  private static final UUID PROMISE = UUID.randomUUID();
  private static final UUID TRANSFER = UUID.randomUUID();
  private static final int FULL = 3;
  private static final Money AMOUNT = Money.of("3.00", "USD");

  @Property
  void delivered_is_only_what_was_withdrawn_in_full_and_not_taken_back(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = FULL) Integer> totals) {
    PayoutNews news = told(totals);

    assertThat(news.deliveredAt() != null).isEqualTo(totals.getLast() == FULL);
    assertThat(news.sequence()).isEqualTo(totals.size());
    assertThat(news.withdrawn()).isEqualTo(total(totals.getLast()));
  }

  @Property
  void it_counts_as_delivered_since_the_withdrawal_that_completed_it(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = FULL) Integer> totals) {
    assertThat(told(totals).deliveredAt()).isEqualTo(sinceWhenFull(totals));
  }

  @Property
  void whether_it_may_have_been_delivered_before_is_known(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = FULL) Integer> totals) {
    assertThat(told(totals).deliveredThroughout())
        .isEqualTo(totals.stream().allMatch(total -> total == FULL));
  }

  @Property
  void a_refused_stop_does_not_say_where_the_money_is(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = FULL) Integer> totals) {
    PayoutNews before = told(totals);
    var refused =
        new StopRefused(
            PROMISE, TRANSFER, StopKind.HOLD, "TOO_LATE", AMOUNT, before.withdrawn(), at(99));

    assertThat(before.then(99, refused).step()).isEqualTo(before.step());
    assertThat(PayoutNews.first(99, refused).step()).isNull();
    assertThat(before.step()).isIn(DelayCause.NOT_COLLECTED, DelayCause.FSP);
  }

  private static PayoutNews told(List<Integer> totals) {
    PayoutNews news = PayoutNews.first(1, event(0, totals));
    for (int i = 1; i < totals.size(); i++) {
      news = news.then(i + 1, event(i, totals));
    }
    return news;
  }

  private static PayoutEvent event(int index, List<Integer> totals) {
    Money now = total(totals.get(index));
    return index > 0 && totals.get(index - 1) > totals.get(index)
        ? new PayoutReversed(PROMISE, TRANSFER, "BANK_A", AMOUNT, now, AMOUNT, at(index), null)
        : new CashWithdrawn(PROMISE, TRANSFER, "BANK_A", AMOUNT, now, at(index), at(index));
  }

  private static @Nullable Instant sinceWhenFull(List<Integer> totals) {
    int since = totals.size();
    while (since > 0 && totals.get(since - 1) == FULL) {
      since--;
    }
    return since == totals.size() ? null : at(since);
  }

  private static Money total(int total) {
    return new Money(BigDecimal.valueOf(total), "USD");
  }

  private static Instant at(int minute) {
    return Instant.EPOCH.plusSeconds(60L * minute);
  }
}
