package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.TransferApproved;
import org.puente.payments.fsp.Banks;
import org.puente.payments.fsp.Purpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.SqlArrayValue;

/** A bank that cannot do one thing goes on doing the others. */
class PurposesIT extends OnTheRoad {

  @Autowired Banks bankClients;

  @Test
  void a_bank_that_cannot_answer_questions_goes_on_issuing() {
    banks.misbehave(
        "a",
        Map.of("acceptThenTimeout", 0.25, "timeoutMillis", 1_500, "inquiryError", 1.0, "seed", 11));
    List<TransferApproved> some = distribution.approve(60, 100, "BANK_A");
    await().atMost(PATIENCE).until(() -> isOpen(Purpose.INQUIRING));

    banks.misbehave("a", Map.of("inquiryError", 1.0));
    List<TransferApproved> more = distribution.approve(60, 120, "BANK_A");
    await().atMost(PATIENCE).until(() -> issued(more) >= 5);

    assertThat(count(some, "UNKNOWN")).as("nobody could ask").isPositive();

    banks.behave();
    awaitState(some, "ISSUED");
    awaitState(more, "ISSUED");
    assertTheBooksAgree(some);
  }

  @Test
  void a_bank_that_cannot_issue_goes_on_answering_questions() {
    banks.misbehave("a", Map.of("acceptThenTimeout", 1.0, "timeoutMillis", 1_500));
    List<TransferApproved> some = distribution.approve(40, 100, "BANK_A");
    await()
        .atMost(PATIENCE)
        .until(() -> states(some).size() == some.size() && count(some, "NEW", "SENDING") == 0);

    banks.misbehave("a", Map.of("serverError", 1.0));
    List<TransferApproved> more = distribution.approve(120, 100, "BANK_A");
    await().atMost(PATIENCE).until(() -> isOpen(Purpose.ISSUING));

    awaitState(some, "ISSUED");
    assertThat(issued(more)).as("whom the bank cannot issue to").isZero();
    assertThat(isOpen(Purpose.ISSUING)).isTrue();

    banks.behave();
    awaitState(more, "ISSUED");
    assertTheBooksAgree(some);
    assertTheBooksAgree(more);
  }

  private boolean isOpen(Purpose purpose) {
    return !bankClients.of("BANK_A").circuit(purpose).equals("CLOSED");
  }

  private long issued(List<TransferApproved> transfers) {
    return states(transfers).values().stream().filter("ISSUED"::equals).count();
  }

  private int count(List<TransferApproved> transfers, String... states) {
    return jdbc.queryForList(
            "SELECT 1 FROM bank_order WHERE state = ANY (?::text[]) AND transfer_id = ANY (?::uuid[])",
            new SqlArrayValue("text", (Object[]) states),
            new SqlArrayValue("uuid", ids(transfers).toArray()))
        .size();
  }
}
