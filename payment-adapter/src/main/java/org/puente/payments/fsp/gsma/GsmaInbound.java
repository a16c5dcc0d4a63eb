package org.puente.payments.fsp.gsma;

import java.util.List;
import org.puente.payments.fsp.BankMessages;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.InquiryAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads GSMA's callbacks and the webhook of the withdrawals extension. */
final class GsmaInbound implements BankMessages {

  private final JsonMapper json;
  private final GsmaAnswers answers;

  GsmaInbound(JsonMapper json, GsmaAnswers answers) {
    this.json = json;
    this.answers = answers;
  }

  @Override
  public InquiryAnswer callback(byte[] body) {
    Reply.Answered answered = new Reply.Answered(200, body, null);
    InquiryAnswer issued = answers.issued(answered);
    if (issued instanceof InquiryAnswer.Accepted) {
      return issued;
    }
    GsmaMessages.ErrorObject error = answers.read(answered, GsmaMessages.ErrorObject.class);
    String code = error == null ? null : error.errorCode();
    if (code == null) {
      throw new IllegalArgumentException("Neither a code nor an error");
    }
    return new InquiryAnswer.Rejected(code);
  }

  @Override
  public List<BankReport> news(String fsp, byte[] body) {
    try {
      List<ReportedItem> items = json.readValue(body, GsmaMessages.Feed.class).items();
      return items == null ? List.of() : items.stream().map(item -> item.toReport(fsp)).toList();
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalArgumentException("Not a feed", e);
    }
  }
}
