package org.puente.payments.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.TransferApproved;
import org.puente.events.sealing.Payee;
import org.puente.payments.fsp.Banks;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.orders.Orders;
import org.springframework.beans.factory.annotation.Autowired;

/** What the bank does later than, or against, what it said. */
class ContradictedIT extends OnTheRoad {

  private static final String DECLINED =
      "{\"errorCategory\":\"businessRule\",\"errorCode\":\"requestDeclined\"}";

  @Autowired Orders orders;
  @Autowired Banks bankClients;

  @Test
  void an_order_that_is_repeated_after_the_bank_forgot_its_answer_stays_one_order() {
    banks.misbehave("a", Map.of("tooManyRequests", 1.0, "retryAfterSeconds", 1));
    TransferApproved transfer = distribution.approve(1, 100, "BANK_A").getFirst();
    Orders.ToSend claimed = claim(transfer);
    banks.misbehave("a", Map.of("inquiryError", 1.0));
    assertThat(place(claimed)).isTrue();
    banks.forgetAnswersAfter("a", Duration.ZERO);

    // As after a crash: sent, accepted, the answer lost, and now it is sent once more.
    jdbc.update(
        "UPDATE bank_order SET state = 'NEW', owner = NULL, next_step_at = app_now()"
            + " WHERE client_reference = ?",
        claimed.key().clientReference());
    banks.misbehave("a", Map.of());
    awaitState(List.of(transfer), "ISSUED");

    assertThat(ordersAtTheBank(claimed)).isEqualTo(1);
    assertThat(moves(claimed)).contains("UNKNOWN").last().isEqualTo("ACCEPTED");
    banks.everybodyWithdraws();
    awaitState(List.of(transfer), "PAID");
    assertTheBooksAgree(List.of(transfer));
  }

  @Test
  void cash_that_is_paid_though_the_order_had_failed_is_recorded_and_opens_a_case() {
    banks.misbehave("a", Map.of("tooManyRequests", 1.0, "retryAfterSeconds", 1));
    TransferApproved transfer = distribution.approve(1, 100, "BANK_A").getFirst();
    Orders.ToSend claimed = claim(transfer);
    banks.misbehave("a", Map.of("inquiryError", 1.0));
    assertThat(place(claimed)).isTrue();

    assertThat(callback(claimed, DECLINED)).isEqualTo(204);
    awaitState(List.of(transfer), "REJECTED");
    assertThat(told(transfer)).last().isEqualTo("PayoutRejected");
    banks.behave();
    banks.everybodyWithdraws();

    await().atMost(PATIENCE).until(() -> cases(transfer) == 1);
    assertThat(told(transfer)).last().isEqualTo("CashWithdrawn");
    assertTheBooksAgree(List.of(transfer));
    assertThat(
            jdbc.queryForList(
                "SELECT withdrawn::int FROM bank_order WHERE transfer_id = ?",
                Integer.class,
                transfer.transferId()))
        .as("the money is known, and no second order was made")
        .containsExactly(100);
  }

  private Orders.ToSend claim(TransferApproved transfer) {
    UUID dead = UUID.randomUUID();
    List<Orders.ToSend> claimed = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              claimed.addAll(orders.claimToSend("BANK_A", 1, dead));
              return claimed.stream()
                  .anyMatch(order -> order.transferId().equals(transfer.transferId()));
            });
    return claimed.getLast();
  }

  private boolean place(Orders.ToSend order) {
    return bankClients
            .of("BANK_A")
            .place(
                order.key().clientReference(),
                order.amount(),
                new Payee("Ana Quispe", "+593991234567", null, "es"))
        instanceof PlaceAnswer.Accepted;
  }

  private long ordersAtTheBank(Orders.ToSend order) {
    return banks.book().stream()
        .filter(line -> line.clientCorrelationId().equals(order.key().clientReference()))
        .count();
  }

  private List<String> moves(Orders.ToSend order) {
    return jdbc.queryForList(
        "SELECT to_state FROM order_move WHERE client_reference = ? ORDER BY id",
        String.class,
        order.key().clientReference());
  }

  private long cases(TransferApproved transfer) {
    return jdbc.queryForList(
            "SELECT 1 FROM payout_case WHERE transfer_id = ?", transfer.transferId())
        .size();
  }

  private static int callback(Orders.ToSend order, String body) {
    String path = "/fsp/BANK_A/callbacks/" + order.key().clientReference();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
            .header("Content-Type", "application/json")
            .header("X-Signature", signed(body))
            .PUT(BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String signed(String body) {
    long at = Instant.now().getEpochSecond(); // the bank's own clock
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec("simulator-webhook-secret".getBytes(UTF_8), "HmacSHA256"));
      byte[] signature = mac.doFinal((at + "." + body).getBytes(UTF_8));
      return "t=" + at + ",v1=" + HexFormat.of().formatHex(signature);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
