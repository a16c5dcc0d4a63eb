package org.puente.payments.outcomes.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Problem;
import org.puente.payments.fsp.BankMessages;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.orders.FactCollector;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.outcomes.ApplyingReports;
import org.puente.payments.outcomes.FeedBell;
import org.puente.payments.outcomes.Signature;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Open to anybody, and obeys only what a bank signed; 2xx means that it is committed. */
@RestController
class FromBanksController {

  private static final int LARGEST = 1 << 20;
  private static final Duration RECORDED_WITHIN = Duration.ofSeconds(8);

  private final Signature signature;
  private final BankMessages messages;
  private final Fsps fsps;
  private final Recording recording;

  /** Where what they say goes. */
  record Recording(ApplyingReports reports, FeedBell bell, FactCollector collector) {}

  FromBanksController(Signature signature, BankMessages messages, Fsps fsps, Recording recording) {
    this.signature = signature;
    this.messages = messages;
    this.fsps = fsps;
    this.recording = recording;
  }

  /**
   * The bank tells of withdrawals: signed by HMAC-SHA256 over the raw body, five minutes old at
   * most. Hearing twice changes nothing.
   */
  @PostMapping("/webhooks/{fsp}")
  ResponseEntity<Void> news(
      @PathVariable String fsp,
      @RequestBody byte[] body,
      @RequestHeader(name = "X-Signature", required = false) @Nullable String signed) {
    check(fsp, body, signed);
    List<BankReport> reports;
    try {
      reports = messages.news(fsp, body);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("unreadable", "Not a feed of withdrawals.");
    }
    if (recording.reports().told(fsp, reports)) {
      recording.bell().ring(fsp);
    }
    return ResponseEntity.noContent().build();
  }

  /** The bank's late answer to an order, signed likewise (GSMA Mobile Money 1.2.0). */
  @PutMapping("/fsp/{fsp}/callbacks/{clientReference}")
  ResponseEntity<Void> callback(
      @PathVariable String fsp,
      @PathVariable UUID clientReference,
      @RequestBody byte[] body,
      @RequestHeader(name = "X-Signature", required = false) @Nullable String signed)
      throws InterruptedException {
    check(fsp, body, signed);
    InquiryAnswer answer;
    try {
      answer = messages.callback(body);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("unreadable", "Neither a code nor an error.");
    }
    record(new OrderFact.Inquired(new OrderKey(fsp, clientReference), answer));
    return ResponseEntity.noContent().build();
  }

  private void check(String fsp, byte[] body, @Nullable String signed) {
    if (body.length > LARGEST) {
      throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "At most 1 MiB.");
    }
    if (!signature.isOf(body, signed)) {
      throw new Problem(HttpStatus.UNAUTHORIZED, "bad-signature", "The signature does not hold.");
    }
    if (fsps.find(fsp).isEmpty()) {
      throw Problem.notFound("No such FSP.");
    }
  }

  private void record(OrderFact fact) throws InterruptedException {
    try {
      recording.collector().submit(fact).get(RECORDED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Please send it again.");
    }
  }
}
