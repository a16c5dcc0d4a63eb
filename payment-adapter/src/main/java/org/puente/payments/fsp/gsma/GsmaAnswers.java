package org.puente.payments.fsp.gsma;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.fsp.PlaceAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a bank's replies; what it does not understand is never taken for a yes or a no. */
final class GsmaAnswers {

  private static final Set<String> REFUSING_CATEGORIES =
      Set.of("businessRule", "validation", "identification");
  private static final String DUPLICATE = "duplicateRequest";
  private static final String RATE_LIMIT = "rateLimitError";
  private static final Duration BLOCKED_AGAIN = Duration.ofMillis(500);
  private static final Duration AWAY_AGAIN = Duration.ofSeconds(1);

  /** A bank that means longer will say so again. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private static final Duration UNAUTHORISED_AGAIN = Duration.ofMinutes(1);

  private final JsonMapper json;

  GsmaAnswers(JsonMapper json) {
    this.json = json;
  }

  PlaceAnswer placed(Reply reply) {
    return switch (reply) {
      case Reply.NotSent(String reason) ->
          new PlaceAnswer.NotSent(reason, GsmaHttp.isAway(reason) ? AWAY_AGAIN : BLOCKED_AGAIN);
      case Reply.Broken(String reason) -> new PlaceAnswer.Unclear(reason);
      case Reply.Answered answered -> placed(answered);
    };
  }

  private PlaceAnswer placed(Reply.Answered answered) {
    return switch (answered.status()) {
      case 201 ->
          code(answered)
              .<PlaceAnswer>map(PlaceAnswer.Accepted::new)
              .orElseGet(() -> new PlaceAnswer.Unclear("unreadable-answer"));
      case 202 -> new PlaceAnswer.Processing();
      case 429 -> throttled(answered);
      case 401, 403 -> new PlaceAnswer.NotSent("not-authorised", UNAUTHORISED_AGAIN);
      default -> refused(answered);
    };
  }

  private PlaceAnswer refused(Reply.Answered answered) {
    String code = answered.status() < 500 ? refusal(answered) : null;
    if (code == null) {
      return new PlaceAnswer.Unclear("http-" + answered.status());
    }
    return switch (code) {
      case DUPLICATE -> new PlaceAnswer.Duplicate();
      case RATE_LIMIT -> throttled(answered);
      default -> new PlaceAnswer.Rejected(code);
    };
  }

  private static PlaceAnswer throttled(Reply.Answered answered) {
    Duration asked = answered.retryAfter();
    Duration wait = asked == null || asked.isNegative() ? AWAY_AGAIN : asked;
    return new PlaceAnswer.NotSent(
        "too-many-requests", wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  /** The answer to a request for a code by its address. */
  InquiryAnswer issued(Reply reply) {
    return reply instanceof Reply.Answered answered && answered.status() == 200
        ? code(answered)
            .<InquiryAnswer>map(InquiryAnswer.Accepted::new)
            .orElseGet(() -> new InquiryAnswer.NoAnswer("unreadable-answer"))
        : noAnswer(reply);
  }

  /** Only a bank that says so in GSMA's words has never seen it: a proxy's 404 is no answer. */
  InquiryAnswer notFound(Reply.Answered answered) {
    GsmaMessages.ErrorObject error = read(answered, GsmaMessages.ErrorObject.class);
    return error != null && "identification".equals(error.errorCategory())
        ? new InquiryAnswer.NeverSeen()
        : noAnswer(answered);
  }

  InquiryAnswer noAnswer(Reply reply) {
    return new InquiryAnswer.NoAnswer(reason(reply));
  }

  CancelAnswer cancelled(Reply reply) {
    if (!(reply instanceof Reply.Answered answered)) {
      return new CancelAnswer.NoAnswer(reason(reply));
    }
    if (answered.status() / 100 == 2) {
      return new CancelAnswer.Confirmed();
    }
    boolean final4xx = answered.status() / 100 == 4 && answered.status() != 429;
    String code = final4xx ? refusal(answered) : null;
    return code == null || code.equals(RATE_LIMIT)
        ? new CancelAnswer.NoAnswer(reason(reply))
        : new CancelAnswer.Refused(code);
  }

  <M> @Nullable M read(Reply.Answered answered, Class<M> type) {
    try {
      return json.readValue(answered.body(), type);
    } catch (JacksonException e) {
      return null;
    }
  }

  private Optional<IssuedCode> code(Reply.Answered answered) {
    GsmaMessages.CodeResponse response = read(answered, GsmaMessages.CodeResponse.class);
    if (response == null || response.authorisationCode() == null) {
      return Optional.empty();
    }
    Instant created = response.creationDate();
    Long lifetime = response.codeLifetime();
    Instant expiresAt = created == null || lifetime == null ? null : created.plusSeconds(lifetime);
    return Optional.of(new IssuedCode(response.authorisationCode(), expiresAt));
  }

  /** The error's code, if the bank refused in so many words. */
  private @Nullable String refusal(Reply.Answered answered) {
    GsmaMessages.ErrorObject error = read(answered, GsmaMessages.ErrorObject.class);
    if (error == null || error.errorCategory() == null) {
      return null;
    }
    return REFUSING_CATEGORIES.contains(error.errorCategory()) ? error.errorCode() : null;
  }

  static String reason(Reply reply) {
    return switch (reply) {
      case Reply.Answered answered -> "http-" + answered.status();
      case Reply.NotSent(String reason) -> reason;
      case Reply.Broken(String reason) -> reason;
    };
  }
}
