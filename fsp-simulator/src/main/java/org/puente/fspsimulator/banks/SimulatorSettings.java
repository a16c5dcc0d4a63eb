package org.puente.fspsimulator.banks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the book is, and which banks there are, by the short name that URLs use. */
@ConfigurationProperties("simulator")
public record SimulatorSettings(Path data, Map<String, BankSettings> banks) {

  /**
   * One bank.
   *
   * @param code how the client calls the bank
   * @param accountId GSMA's path form, {@code accountid@…}
   * @param perCodeLimit the most that one code can be worth
   * @param notes what the bank's machines hold; the smallest is the note multiple
   * @param pin whether the machine wants a PIN too, which is texted apart from the code
   * @param zone whose dates the texts tell
   * @param auth with OAUTH2 clients fetch tokens, as {@code accountId} with {@code apiKey}
   * @param tokenLifetime how long a token is good
   * @param idempotencyWindow how long a repeated identical order gets the first answer again
   */
  public record BankSettings(
      String code,
      String name,
      String accountId,
      String apiKey,
      String currency,
      BigDecimal perCodeLimit,
      List<Integer> notes,
      BigDecimal openingFloat,
      String webhookSecret,
      @DefaultValue("SYNC") AnswerMode mode,
      @DefaultValue("1s") Duration pending,
      @DefaultValue("24h") Duration idempotencyWindow,
      @DefaultValue("30d") Duration codeLifetime,
      @DefaultValue("false") boolean pin,
      @DefaultValue("America/Guayaquil") ZoneId zone,
      @DefaultValue("API_KEY") Auth auth,
      @DefaultValue("5m") Duration tokenLifetime) {}
}
