package org.puente.distribution.notices;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mail to the people who work here.
 *
 * @param enabled off unless somebody gave a server (spring.mail.host) and a sender
 * @param from the sender
 * @param hour from which the day's digests are sent, 0 to 23
 * @param zone whose clock and day count
 * @param console the console's address, which a mail names as it is; blank: none
 */
@ConfigurationProperties("puente.mail")
public record MailSettings(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("") String from,
    @DefaultValue("7") int hour,
    @DefaultValue("America/Guayaquil") ZoneId zone,
    @DefaultValue("") String console) {

  public MailSettings {
    if (hour < 0 || hour > 23) {
      throw new IllegalArgumentException("puente.mail.hour is an hour of the day: " + hour);
    }
    if (enabled && from.isBlank()) {
      throw new IllegalArgumentException("puente.mail.from names who sends");
    }
  }
}
