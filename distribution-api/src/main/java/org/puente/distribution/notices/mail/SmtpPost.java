package org.puente.distribution.notices.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import org.puente.distribution.notices.MailSettings;
import org.puente.distribution.notices.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** By SMTP; what a server says is not logged, since it repeats the address. */
public final class SmtpPost implements Post {

  private static final Logger log = LoggerFactory.getLogger(SmtpPost.class);

  private final JavaMailSender sender;
  private final MailSettings settings;

  /** Through that sender. */
  public SmtpPost(JavaMailSender sender, MailSettings settings) {
    this.sender = sender;
    this.settings = settings;
  }

  @Override
  public Delivery send(Letter letter) {
    try {
      var message = sender.createMimeMessage();
      var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      helper.setFrom(settings.from());
      helper.setTo(letter.to());
      helper.setSubject(letter.subject());
      helper.setText(letter.text());
      message.setHeader("Message-ID", "<" + letter.id() + "@puente.invalid>");
      message.setHeader(
          "Auto-Submitted", "auto-generated"); // no answer that somebody is away (RFC 3834)
      sender.send(message);
      return Delivery.TAKEN;
    } catch (MailException failed) {
      Delivery known = known(failed);
      log.warn("A mail was not sent: {}", known);
      return known;
    } catch (MessagingException unusable) {
      return Delivery.REFUSED;
    }
  }

  private static Delivery known(MailException failed) {
    return switch (failed) {
      case MailAuthenticationException _ -> Delivery.LOG_IN;
      // Spring fails on closing the connection too, after the server took the message.
      case MailSendException send when send.getFailedMessages().isEmpty() -> Delivery.TAKEN;
      case MailSendException send -> known(send);
      default -> Delivery.UNCLEAR;
    };
  }

  /** Without a connection Spring gives the same reason for the whole and for the message. */
  private static Delivery known(MailSendException failed) {
    Exception reason = failed.getFailedMessages().values().iterator().next();
    return reason == failed.getCause() ? Delivery.AWAY : ofReason(reason);
  }

  /** Only an answer of the server says that it has nothing. */
  private static Delivery ofReason(Exception reason) {
    return reason instanceof SendFailedException ? Delivery.REFUSED : Delivery.UNCLEAR;
  }
}
