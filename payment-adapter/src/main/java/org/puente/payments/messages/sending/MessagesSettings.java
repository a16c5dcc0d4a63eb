package org.puente.payments.messages.sending;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.payments.messages.Composing;
import org.puente.payments.messages.Hours;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How beneficiaries are told.
 *
 * @param gateway who carries the texts; none by default, and then there must be nobody to tell
 * @param toldByUs the FSPs whose codes we tell, because they do not tell them themselves
 * @param language where a person's language is unknown or has no texts
 * @param zone whose time of day hours and dates are in
 * @param waking when phones may ring whose owners chose no hours: {@code from}, {@code to}
 * @param reminder before a code expires
 * @param texts a folder with further {@code sms_xx.properties}
 * @param answersADay to one number, so that two machines do not talk for ever
 * @param statusPage where people look at how far their transfer is
 * @param sensitiveWords a complaint with one of them is read by the protection focal point alone
 */
@ConfigurationProperties("puente.messages")
public record MessagesSettings(
    @DefaultValue("NONE") Carrier gateway,
    @DefaultValue({}) Set<String> toldByUs,
    @DefaultValue("es") String language,
    @DefaultValue("America/Guayaquil") ZoneId zone,
    @DefaultValue Waking waking,
    @DefaultValue("2m") Duration pinGap,
    @DefaultValue("3d") Duration reminder,
    @DefaultValue Help help,
    @Nullable Path texts,
    @DefaultValue("50") int batch,
    @DefaultValue("12") int attempts,
    @DefaultValue("30s") Duration retry,
    @DefaultValue("5") int answersADay,
    @DefaultValue({}) List<String> sensitiveWords,
    @DefaultValue StatusPage statusPage,
    @DefaultValue Smpp smpp,
    @DefaultValue Http http) {

  /** Who carries texts. */
  public enum Carrier {
    NONE,
    SMPP,
    HTTP
  }

  /** From, and to (excluded). */
  public record Waking(@DefaultValue("08:00") LocalTime from, @DefaultValue("20:00") LocalTime to) {
    Hours hours() {
      return new Hours(from, to);
    }
  }

  /** The free line that every text names. */
  public record Help(
      @DefaultValue("1800 000 000") String number, @DefaultValue("8:00-18:00") String hours) {
    Composing.HelpLine line() {
      return new Composing.HelpLine(number, hours);
    }
  }

  /**
   * The page that needs no account.
   *
   * @param address as people reach it, told by text
   * @param fromOne how many may look in a minute from one address, at one instance
   * @param fromAll how many from all of them
   */
  public record StatusPage(
      @DefaultValue("http://localhost:8081/estado") String address,
      @DefaultValue("10") int fromOne,
      @DefaultValue("300") int fromAll) {}

  /**
   * An SMS centre.
   *
   * @param source what texts come from: a short code, a number, or a name
   * @param window texts under way at once
   * @param perSecond texts a second, at most
   * @param longTexts how what needs several segments is sent
   */
  public record Smpp(
      @DefaultValue("localhost") String host,
      @DefaultValue("2775") int port,
      @DefaultValue("puente") String systemId,
      @DefaultValue("") String password,
      @DefaultValue("") String systemType,
      @DefaultValue("2020") String source,
      @DefaultValue("20") int window,
      @DefaultValue("50") int perSecond,
      @DefaultValue("10s") Duration timeout,
      @DefaultValue("30s") Duration enquireLink,
      @DefaultValue("1s") Duration reconnect,
      @DefaultValue("1m") Duration reconnectAtMost,
      @DefaultValue("UDH") LongTexts longTexts) {

    @Override
    public String toString() {
      return "Smpp[" + host + ":" + port + "]";
    }
  }

  /** One SMS for each segment, or all of them as one message_payload. */
  public enum LongTexts {
    UDH,
    PAYLOAD
  }

  /**
   * An HTTP gateway.
   *
   * @param channel what callbacks call it in their path
   * @param sendUrl where texts are posted
   * @param secret with which callbacks are signed, and our requests too
   */
  public record Http(
      @DefaultValue("default") String channel,
      @DefaultValue("") String sendUrl,
      @DefaultValue("") String secret,
      @DefaultValue("20") int window,
      @DefaultValue("5s") Duration connectTimeout,
      @DefaultValue("15s") Duration readTimeout) {

    @Override
    public String toString() {
      return "Http[" + channel + "]";
    }
  }

  /** Throws IllegalArgumentException where codes are to be told and nobody carries them. */
  public MessagesSettings {
    toldByUs =
        toldByUs.stream().filter(fsp -> !fsp.isBlank()).collect(Collectors.toUnmodifiableSet());
    sensitiveWords = List.copyOf(sensitiveWords);
    if (!toldByUs.isEmpty() && gateway == Carrier.NONE) {
      throw new IllegalArgumentException(
          "puente.messages.told-by-us names FSPs, but puente.messages.gateway is none");
    }
    if (gateway == Carrier.HTTP && http.secret().isBlank()) {
      throw new IllegalArgumentException("puente.messages.http.secret is not set");
    }
  }

  @Override
  public String toString() {
    return "MessagesSettings[" + gateway + "]";
  }
}
