package org.puente.distribution.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.puente.distribution.notices.mail.SmtpPost;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server in this process. */
final class Mailbox implements AutoCloseable {

  static final MailSettings SETTINGS =
      new MailSettings(
          true, "puente@example.org", 0, ZoneOffset.UTC, "https://puente.example.org/");

  private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  Mailbox() {
    server.start();
  }

  Post post() {
    return new SmtpPost(sender(server.getSmtp().getPort()), SETTINGS);
  }

  /** A server that nobody reaches. */
  static Post away() {
    return new SmtpPost(sender(1), SETTINGS);
  }

  private static JavaMailSenderImpl sender(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return sender;
  }

  List<MimeMessage> of(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> to(message).equals(address))
        .toList();
  }

  String text(String address) {
    try {
      return of(address).getLast().getContent().toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String to(MimeMessage message) {
    try {
      return ((InternetAddress) message.getRecipients(RecipientType.TO)[0]).getAddress();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
