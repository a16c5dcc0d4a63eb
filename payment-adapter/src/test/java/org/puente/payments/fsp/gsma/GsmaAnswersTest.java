package org.puente.payments.fsp.gsma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.fsp.PlaceAnswer;
import tools.jackson.databind.json.JsonMapper;

class GsmaAnswersTest {

  private final GsmaAnswers answers = new GsmaAnswers(JsonMapper.shared());

  @Test
  void a_code_comes_with_its_expiry() {
    String body =
        """
        {"authorisationCode":"1234567890","codeState":"active",
         "creationDate":"2026-03-02T09:00:00Z","codeLifetime":3600}
        """;

    assertThat(answers.placed(answered(201, body)))
        .isEqualTo(
            new PlaceAnswer.Accepted(
                new IssuedCode("1234567890", Instant.parse("2026-03-02T10:00:00Z"))));
  }

  @Test
  void a_code_is_never_printed() {
    assertThat(answers.placed(answered(201, "{\"authorisationCode\":\"1234567890\"}")).toString())
        .doesNotContain("1234567890");
  }

  @ParameterizedTest
  @CsvSource({
    "400, businessRule, requestDeclined",
    "400, validation, formatError",
    "404, identification, identifierError"
  })
  void what_a_bank_refuses_in_so_many_words_is_rejected(int status, String category, String code) {
    assertThat(answers.placed(answered(status, error(category, code))))
        .isEqualTo(new PlaceAnswer.Rejected(code));
  }

  @ParameterizedTest
  @CsvSource({
    "500, internal, genericError",
    "503, serviceUnavailable, genericError",
    "400, internal, genericError",
    "302, businessRule, requestDeclined'"
  })
  void what_could_mean_anything_is_unclear(int status, String category, String code) {
    String body = status == 302 ? "moved" : error(category, code);
    assertThat(answers.placed(answered(status, body))).isInstanceOf(PlaceAnswer.Unclear.class);
  }

  @Test
  void a_proxys_page_is_neither_a_refusal_nor_an_absence() {
    assertThat(answers.placed(answered(404, "<html>not found</html>")))
        .isInstanceOf(PlaceAnswer.Unclear.class);
    assertThat(answers.notFound(answered(404, "<html>not found</html>")))
        .isInstanceOf(InquiryAnswer.NoAnswer.class);
    assertThat(answers.notFound(answered(404, error("identification", "identifierError"))))
        .isEqualTo(new InquiryAnswer.NeverSeen());
    assertThat(answers.placed(answered(201, "<html>"))).isInstanceOf(PlaceAnswer.Unclear.class);
  }

  @Test
  void a_duplicate_is_looked_up_and_a_throttle_waits_as_long_as_asked() {
    assertThat(answers.placed(answered(409, error("businessRule", "duplicateRequest"))))
        .isEqualTo(new PlaceAnswer.Duplicate());
    assertThat(answers.placed(new Reply.Answered(429, new byte[0], Duration.ofSeconds(7))))
        .isEqualTo(new PlaceAnswer.NotSent("too-many-requests", Duration.ofSeconds(7)));
    assertThat(answers.placed(new Reply.Answered(429, new byte[0], Duration.ofDays(9))))
        .isEqualTo(new PlaceAnswer.NotSent("too-many-requests", Duration.ofHours(1)));
    assertThat(answers.placed(new Reply.Answered(429, new byte[0], Duration.ofDays(-9))))
        .isEqualTo(new PlaceAnswer.NotSent("too-many-requests", Duration.ofSeconds(1)));
    assertThat(answers.placed(answered(401, "{}"))).isInstanceOf(PlaceAnswer.NotSent.class);
  }

  @Test
  void what_never_left_is_not_sent_and_what_broke_is_unclear() {
    assertThat(answers.placed(new Reply.NotSent("breaker-open")))
        .isInstanceOf(PlaceAnswer.NotSent.class);
    assertThat(answers.placed(new Reply.Broken("read-timeout")))
        .isEqualTo(new PlaceAnswer.Unclear("read-timeout"));
  }

  @Test
  void a_cancellation_is_refused_only_by_the_bank_itself() {
    assertThat(answers.cancelled(answered(204, ""))).isEqualTo(new CancelAnswer.Confirmed());
    assertThat(answers.cancelled(answered(400, error("businessRule", "incorrectState"))))
        .isEqualTo(new CancelAnswer.Refused("incorrectState"));
    assertThat(answers.cancelled(answered(502, "bad gateway")))
        .isInstanceOf(CancelAnswer.NoAnswer.class);
    assertThat(answers.cancelled(new Reply.Broken("read-timeout")))
        .isInstanceOf(CancelAnswer.NoAnswer.class);
  }

  private static Reply.Answered answered(int status, String body) {
    return new Reply.Answered(status, body.getBytes(UTF_8), null);
  }

  private static String error(String category, String code) {
    return "{\"errorCategory\":\"%s\",\"errorCode\":\"%s\"}".formatted(category, code);
  }
}
