package org.puente.payments.fsp.gsma;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.fsp.Purpose;
import org.puente.payments.fsp.gsma.GsmaMessages.Metadata;

/** A bank in the shape of GSMA Mobile Money 1.2.0, with the withdrawals extension beside it. */
final class GsmaBank implements Bank {

  private static final String API = "/mm/v1.2";
  private static final String FEED = "/ext/withdrawals";
  private static final int LONGEST_VALUE = 256;
  private static final String SEGMENT = "[A-Za-z0-9._~@:%+-]{1,256}";

  private final Fsp fsp;
  private final GsmaHttp http;
  private final GsmaAnswers answers;
  private final Guard guard;
  private final String publicUrl;

  GsmaBank(Fsp fsp, GsmaHttp http, GsmaAnswers answers, Guard guard, String publicUrl) {
    this.fsp = fsp;
    this.http = http;
    this.answers = answers;
    this.guard = guard;
    this.publicUrl = publicUrl;
  }

  @Override
  public PlaceAnswer place(UUID clientReference, Money amount, Payee payee) {
    GsmaMessages.CodeRequest request =
        new GsmaMessages.CodeRequest(
            amount.amount().toPlainString(),
            amount.currency(),
            "maximum",
            fsp.pace().codeLifetime().toSeconds(),
            true,
            List.of(new GsmaMessages.RedemptionChannel("atm")),
            told(payee));
    Map<String, String> headers =
        Map.of(
            "X-CorrelationID",
            clientReference.toString(),
            "X-Callback-URL",
            publicUrl + "/fsp/" + fsp.code() + "/callbacks/" + clientReference);
    return answers.placed(http.send(Purpose.ISSUING, "POST", codes(), request, headers));
  }

  @Override
  public InquiryAnswer inquire(UUID clientReference) {
    Reply reply = http.get(Purpose.INQUIRING, API + "/responses/" + clientReference);
    if (!(reply instanceof Reply.Answered answered)) {
      return answers.noAnswer(reply);
    }
    return switch (answered.status()) {
      case 404 -> answers.notFound(answered);
      case 200 -> {
        GsmaMessages.Link found = answers.read(answered, GsmaMessages.Link.class);
        yield follow(found == null ? null : found.link());
      }
      default -> answers.noAnswer(reply);
    };
  }

  /** Follows a link only where GSMA lets it point: below this bank's own API. */
  private InquiryAnswer follow(@Nullable String link) {
    if (link != null && link.matches("/requeststates/[0-9A-Fa-f-]{36}")) {
      return requested(http.get(Purpose.INQUIRING, API + link));
    }
    if (link != null && link.matches("/accounts/" + SEGMENT + "/authorisationcodes/" + SEGMENT)) {
      return answers.issued(http.get(Purpose.INQUIRING, API + link));
    }
    return new InquiryAnswer.NoAnswer("unreadable-link");
  }

  private InquiryAnswer requested(Reply reply) {
    if (!(reply instanceof Reply.Answered answered) || answered.status() != 200) {
      return answers.noAnswer(reply);
    }
    GsmaMessages.RequestState state = answers.read(answered, GsmaMessages.RequestState.class);
    if (state == null || state.status() == null) {
      return new InquiryAnswer.NoAnswer("unreadable-state");
    }
    return switch (state.status()) {
      case "pending" -> new InquiryAnswer.Processing();
      case "completed" -> completed(state.objectReference());
      case "failed" -> new InquiryAnswer.Rejected(reason(state.error()));
      default -> new InquiryAnswer.NoAnswer("unreadable-state");
    };
  }

  private InquiryAnswer completed(@Nullable String code) {
    return code == null
        ? new InquiryAnswer.NoAnswer("unreadable-state")
        : answers.issued(http.get(Purpose.INQUIRING, code(code)));
  }

  @Override
  public CancelAnswer cancel(String code) {
    return answers.cancelled(
        http.send(Purpose.INQUIRING, "PATCH", code(code), GsmaMessages.Patch.CANCEL, Map.of()));
  }

  @Override
  public Optional<List<BankReport>> reports(long afterSequence, int limit) {
    Reply reply = http.get(Purpose.NEWS, FEED + "?after=" + afterSequence + "&limit=" + limit);
    if (!(reply instanceof Reply.Answered answered) || answered.status() != 200) {
      return Optional.empty();
    }
    GsmaMessages.Feed feed = answers.read(answered, GsmaMessages.Feed.class);
    if (feed == null || feed.items() == null) {
      return Optional.empty();
    }
    return Optional.of(feed.items().stream().map(item -> item.toReport(fsp.code())).toList());
  }

  @Override
  public boolean subscribe() {
    Reply reply =
        http.send(
            Purpose.NEWS,
            "POST",
            "/ext/webhook",
            new GsmaMessages.Subscription(publicUrl + "/webhooks/" + fsp.code()),
            Map.of());
    return reply instanceof Reply.Answered answered && answered.status() / 100 == 2;
  }

  /** By GSMA's heartbeat; a bank that has none is given the benefit of the doubt. */
  boolean isAvailable() {
    if (!(http.probe(API + "/heartbeat") instanceof Reply.Answered answered)) {
      return false;
    }
    GsmaMessages.Heartbeat heartbeat = answers.read(answered, GsmaMessages.Heartbeat.class);
    return switch (answered.status()) {
      case 200 -> heartbeat == null || !"unavailable".equals(heartbeat.serviceStatus());
      case 404, 405, 501 -> true;
      default -> false;
    };
  }

  @Override
  public int room(Purpose purpose) {
    return guard.room(purpose);
  }

  @Override
  public String circuit(Purpose purpose) {
    return guard.state(purpose);
  }

  @Override
  public int callsPerSecond(Purpose purpose) {
    return guard.callsPerSecond(purpose);
  }

  private String codes() {
    return API + "/accounts/" + fsp.endpoint().account() + "/authorisationcodes";
  }

  private String code(String code) {
    return codes() + "/" + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }

  private static List<Metadata> told(Payee payee) {
    List<Metadata> told = new ArrayList<>();
    tell(told, "payeeName", payee.name());
    tell(told, "payeeMsisdn", payee.phone());
    tell(told, "payeeLanguage", payee.language());
    return told;
  }

  private static String reason(GsmaMessages.@Nullable ErrorObject error) {
    String code = error == null ? null : error.errorCode();
    return code == null ? "failed" : code;
  }

  /** From 1 to 256 characters, as GSMA wants it. */
  private static void tell(List<Metadata> told, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      told.add(new Metadata(key, value.substring(0, Math.min(value.length(), LONGEST_VALUE))));
    }
  }
}
