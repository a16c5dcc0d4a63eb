package org.puente.payments.messages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.puente.payments.messages.ShowingStatus;
import org.puente.payments.messages.TextKey;
import org.puente.payments.messages.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How far a transfer is, for whoever waits for it: open to anybody, and shows the stage alone, once
 * for each code. What never was looks like what was used, and takes as long.
 */
@RestController
class StatusPage {

  private static final Duration ALWAYS = Duration.ofMillis(400);
  private static final String ENGLISH = "en";

  /** Who comes in, what is said to them, and whom they can call. */
  record Manner(Turnstile turnstile, Wording wording, Map<String, String> help) {
    /** Keeps its own copy. */
    Manner {
      help = Map.copyOf(help);
    }
  }

  private final ShowingStatus showing;
  private final Manner manner;

  StatusPage(ShowingStatus showing, Manner manner) {
    this.showing = showing;
    this.manner = manner;
  }

  /** Asks for the reference and the one-time code; {@code lang=en} for English. */
  @GetMapping(path = "/estado", produces = "text/html;charset=UTF-8")
  ResponseEntity<String> ask(@RequestParam(defaultValue = "") String lang) {
    return page(HttpStatus.OK, lang, null);
  }

  /** The stage, in plain words; 429 where too many ask at once. */
  @PostMapping(
      path = "/estado",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
      produces = "text/html;charset=UTF-8")
  ResponseEntity<String> look(
      @RequestParam(defaultValue = "") String lang,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request) {
    if (!manner.turnstile().lets(Addresses.of(request.getRemoteAddr()))) {
      return page(HttpStatus.TOO_MANY_REQUESTS, lang, StatusHtml.said(locale(lang), "many"));
    }
    long from = System.nanoTime();
    String words =
        showing
            .look(reference, code)
            .map(stage -> words(lang, stage))
            .orElseGet(() -> StatusHtml.said(locale(lang), "nothing"));
    passTime(from + ALWAYS.toNanos());
    return page(HttpStatus.OK, lang, words);
  }

  private static void passTime(long until) {
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private String words(String lang, TextKey stage) {
    return manner.wording().text(locale(lang).getLanguage(), stage, manner.help());
  }

  private ResponseEntity<String> page(HttpStatus status, String lang, @Nullable String words) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", StatusHtml.POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .body(StatusHtml.of(locale(lang), words, manner.help()));
  }

  private static Locale locale(String lang) {
    return lang.equals(ENGLISH) ? Locale.ENGLISH : Locale.of("es");
  }
}
