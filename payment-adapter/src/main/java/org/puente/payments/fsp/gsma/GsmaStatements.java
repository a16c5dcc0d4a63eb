package org.puente.payments.fsp.gsma;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.BankStatements;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Purpose;

/**
 * Statement entries of GSMA Mobile Money 1.2.0, and beside them a day's balances and totals, which
 * GSMA has not.
 */
final class GsmaStatements implements BankStatements {

  private static final String API = "/mm/v1.2";
  private static final String HEADS = "/ext/statements/";

  private final Fsp fsp;
  private final GsmaHttp http;
  private final GsmaAnswers answers;

  GsmaStatements(Fsp fsp, GsmaHttp http, GsmaAnswers answers) {
    this.fsp = fsp;
    this.http = http;
    this.answers = answers;
  }

  @Override
  public Answer head(LocalDate day) {
    Reply reply = http.get(Purpose.STATEMENTS, HEADS + day);
    if (!(reply instanceof Reply.Answered answered)) {
      return noAnswer(reply);
    }
    return switch (answered.status()) {
      case 404 -> notFound(answered);
      case 200 -> {
        GsmaMessages.StatementHead head = answers.read(answered, GsmaMessages.StatementHead.class);
        Long entries = head == null ? null : head.entries();
        yield entries == null || entries < 0
            ? new Answer.NoAnswer("unreadable-statement")
            : new Answer.Here(answered.body(), entries);
      }
      default -> noAnswer(reply);
    };
  }

  /** Only a bank that says so in GSMA's words has none: a proxy's 404 is no answer. */
  private Answer notFound(Reply.Answered answered) {
    GsmaMessages.ErrorObject error = answers.read(answered, GsmaMessages.ErrorObject.class);
    return error != null && "identification".equals(error.errorCategory())
        ? new Answer.NotYet()
        : noAnswer(answered);
  }

  @Override
  public Answer page(Instant from, Instant until, long offset, int limit) {
    Reply reply =
        http.get(
            Purpose.STATEMENTS,
            "%s/accounts/%s/statemententries?fromDateTime=%s&toDateTime=%s&offset=%d&limit=%d"
                .formatted(API, fsp.endpoint().account(), from, until, offset, limit));
    if (!(reply instanceof Reply.Answered answered) || answered.status() != 200) {
      return noAnswer(reply);
    }
    GsmaMessages.Entry @Nullable [] entries = answers.read(answered, GsmaMessages.Entry[].class);
    return entries == null
        ? new Answer.NoAnswer("unreadable-statement")
        : new Answer.Here(
            answered.body(),
            Arrays.stream(entries)
                .map(GsmaMessages.Entry::transactionReference)
                .distinct()
                .count());
  }

  private Answer noAnswer(Reply reply) {
    return new Answer.NoAnswer(GsmaAnswers.reason(reply));
  }
}
