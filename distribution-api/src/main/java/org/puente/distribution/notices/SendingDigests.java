package org.puente.distribution.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.notices.Digests.Claim;
import org.puente.distribution.notices.Digests.Trouble;
import org.puente.distribution.notices.Post.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Sends each person one mail a day of what waits for them, and none where nothing does. A row is
 * claimed before anything is sent, and what became of a claim that nobody finished is never sent
 * again: tomorrow's tells the same.
 */
@Service
public class SendingDigests {

  private static final Logger log = LoggerFactory.getLogger(SendingDigests.class);
  private static final int AT_ONCE = 200;

  private final Digests digests;
  private final DigestLetters letters;
  private final Post post;
  private final MailSettings settings;
  private final Clock clock;

  SendingDigests(
      Digests digests, DigestLetters letters, Post post, MailSettings settings, Clock clock) {
    this.digests = digests;
    this.letters = letters;
    this.post = post;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${puente.mail.sweep:60s}")
  void look() {
    if (settings.enabled()) {
      send();
    }
  }

  /** Sends what is due now. */
  public void send() {
    ZonedDateTime now = clock.instant().atZone(settings.zone());
    if (now.getHour() < settings.hour()) {
      return;
    }
    LocalDate day = now.toLocalDate();
    digests.open(day);
    for (UUID user : digests.due(day, AT_ONCE)) {
      try {
        send(user, day);
      } catch (RuntimeException broken) {
        log.warn("The digest of {} was not made: {}", user, broken.toString());
        digests.broken(user, day);
      }
    }
  }

  /** Looked at before it is claimed, so that a crash meanwhile costs nobody their digest. */
  private void send(UUID user, LocalDate day) {
    var waiting = letters.waiting(user);
    if (waiting.isEmpty()) {
      digests.skip(user, day);
      return;
    }
    digests
        .claim(user, day)
        .ifPresent(claim -> finish(claim, post.send(letters.write(claim, waiting))));
  }

  private void finish(Claim claim, Delivery delivery) {
    switch (delivery) {
      case TAKEN -> digests.sent(claim);
      case AWAY -> digests.failed(claim, Trouble.AWAY, pause(claim.tries()));
      case LOG_IN -> digests.failed(claim, Trouble.LOG_IN, pause(claim.tries()));
      case REFUSED -> digests.failed(claim, Trouble.REFUSED, pause(claim.tries()));
      case UNCLEAR -> digests.failed(claim, Trouble.UNCLEAR, null);
    }
  }

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(2));

  private static @Nullable Duration pause(int tries) {
    return tries < Digests.MOST_TRIES ? PAUSES.get(tries - 1) : null;
  }
}
