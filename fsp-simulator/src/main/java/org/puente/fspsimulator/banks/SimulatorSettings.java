package org.puente.fspsimulator.banks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the book is, which banks there are, by the short name that URLs use, and where those that
 * are paid by file take the files.
 */
@ConfigurationProperties("simulator")
public record SimulatorSettings(
    Path data, Map<String, BankSettings> banks, @DefaultValue SftpSettings sftp) {

  /** Where the SFTP server listens; port 0 takes a free one. */
  public record SftpSettings(
      @DefaultValue("127.0.0.1") String host, @DefaultValue("8022") int port) {}

  /**
   * How a bank that is paid by file works.
   *
   * @param language the name of a {@code FileLanguage}
   * @param answerLag from taking a file in to laying the answer down
   * @param newsInterval how often it tells of what moved
   * @param closingTime {@code HH:mm} in the bank's zone: when it tells of the day before; empty if
   *     only when asked
   * @param authorizedKeys who may log in, in OpenSSH's form; {@code authorized_keys} in the bank's
   *     own folder when left out
   */
  public record FileSettings(
      String language,
      @DefaultValue("true") boolean enabled,
      @DefaultValue("1s") Duration answerLag,
      @DefaultValue("30s") Duration newsInterval,
      @DefaultValue("00:05") String closingTime,
      @Nullable Path authorizedKeys) {}

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
   * @param withdrawalFee what the bank takes of its client for each withdrawal
   * @param files only of a bank that is paid by file
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
      @DefaultValue("5m") Duration tokenLifetime,
      @DefaultValue("0") BigDecimal withdrawalFee,
      @Nullable FileSettings files) {}
}
