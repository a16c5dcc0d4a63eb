package org.puente.distribution.notices;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** One's own mail address: it counts once a code that was sent there is typed by its owner. */
@Service
public class ConfirmingAddress {

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int CODES = 100_000_000;
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MailAddresses addresses;
  private final Post post;
  private final MessageSource messages;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;
  private final Clock clock;

  ConfirmingAddress(
      MailAddresses addresses,
      Post post,
      MessageSource messages,
      TransactionTemplate transaction,
      AuditTrail audit,
      @Qualifier("wallClock") Clock clock) {
    this.addresses = addresses;
    this.post = post;
    this.messages = messages;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty fields where there is none. */
  public MailAddresses.Mine mine(UUID user) {
    return asJob(() -> addresses.find(user).orElse(new MailAddresses.Mine(null, true, null)));
  }

  /** Sends a code there; a problem where that is no address, was asked too often or fails. */
  public void ask(UUID user, String address, Locale locale) {
    if (address.length() > 200 || !ADDRESS.matcher(address).matches()) {
      throw Problem.badRequest("mail-address", "That is no mail address.");
    }
    String code = "%08d".formatted(RANDOM.nextInt(CODES));
    var now = clock.instant();
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    boolean asked =
        asJob(
            () -> {
              boolean may = addresses.ask(user, address, hash(user, code), now.plus(LIFE), day);
              audit.record("mail.address-asked", user.toString(), Map.of("sent", may));
              return may;
            });
    if (!asked) {
      throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "mail-too-many", "Too many codes today.");
    }
    String subject = messages.getMessage("mail.code.subject", null, locale);
    String text = messages.getMessage("mail.code.body", new Object[] {code}, locale);
    var letter = new Post.Letter(address, UUID.randomUUID().toString(), subject, text);
    if (post.send(letter) != Post.Delivery.TAKEN) {
      throw new Problem(HttpStatus.BAD_GATEWAY, "mail-away", "The mail was not sent.");
    }
  }

  /** A problem where the code is wrong or too old; after five wrong ones another is needed. */
  public void confirm(UUID user, String code) {
    byte[] hash = hash(user, code.replaceAll("\\s", ""));
    boolean right =
        asJob(
            () -> {
              boolean confirmed = addresses.confirm(user, hash);
              String action = confirmed ? "mail.address-confirmed" : "mail.code-refused";
              audit.record(action, user.toString(), Map.of());
              return confirmed;
            });
    if (!right) {
      throw Problem.badRequest("mail-code", "That code is wrong or no longer good.");
    }
  }

  public void digest(UUID user, boolean wanted) {
    asJob(
        () -> {
          addresses.digest(user, wanted);
          audit.record("mail.digest-changed", user.toString(), Map.of("wanted", wanted));
          return true;
        });
  }

  public void remove(UUID user) {
    asJob(
        () -> {
          addresses.remove(user);
          audit.record("mail.address-removed", user.toString(), Map.of());
          return true;
        });
  }

  private <T> T asJob(Supplier<T> work) {
    return ScopedDataSource.asJob(() -> transaction.execute(_ -> work.get()));
  }

  private static byte[] hash(UUID user, String code) {
    return DigestUtils.sha256(user + " " + code);
  }
}
