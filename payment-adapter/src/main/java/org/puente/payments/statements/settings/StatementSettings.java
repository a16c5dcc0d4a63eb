package org.puente.payments.statements.settings;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which banks are asked for their statements over their API. */
@ConfigurationProperties("puente")
public record StatementSettings(@DefaultValue List<StatementSetting> statements) {

  /**
   * One bank.
   *
   * @param fsp the code under {@code puente.fsps}; it needs a path
   * @param lag how long after a day is over its statement is asked for
   * @param page entries on a page, from 1 to 1000
   * @param poll how often it is looked whether a day is over
   * @param retry how long after a refusal, or an answer that did not come, it is asked again
   */
  public record StatementSetting(
      String fsp,
      @DefaultValue("30m") Duration lag,
      @DefaultValue("500") int page,
      @DefaultValue("1m") Duration poll,
      @DefaultValue("15m") Duration retry) {

    /** Throws IllegalArgumentException for pages that no bank gives. */
    public StatementSetting {
      if (page < 1 || page > 1_000) {
        throw new IllegalArgumentException(fsp + ": puente.statements pages hold from 1 to 1000");
      }
    }
  }
}
