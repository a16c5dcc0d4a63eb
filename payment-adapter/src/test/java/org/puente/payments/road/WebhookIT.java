package org.puente.payments.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever knocks in a bank's name has to show that they are that bank, and that it is news. */
class WebhookIT extends OnTheRoad {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SECRET = "simulator-webhook-secret";

  @Test
  void a_webhook_is_obeyed_only_with_a_fresh_and_genuine_signature() {
    String body = "{\"bank\":\"BANK_A\",\"items\":[]}";
    Instant now = Instant.now(); // the sender's own clock

    assertThat(webhook("BANK_A", body, null)).isEqualTo(401);
    assertThat(webhook("BANK_A", body, signed("another-secret", now, body))).isEqualTo(401);
    assertThat(webhook("BANK_A", body + " ", signed(SECRET, now, body))).isEqualTo(401);
    assertThat(webhook("BANK_A", body, signed(SECRET, now.minus(Duration.ofMinutes(6)), body)))
        .isEqualTo(401);
    assertThat(webhook("BANK_A", body, signed(SECRET, now, body))).isEqualTo(204);
    assertThat(webhook("NOBODY", body, signed(SECRET, now, body))).isEqualTo(404);
    assertThat(webhook("BANK_A", "junk", signed(SECRET, now, "junk"))).isEqualTo(400);
  }

  private static int webhook(String fsp, String body, @Nullable String signature) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/webhooks/" + fsp))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (signature != null) {
      request.header("X-Signature", signature);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String signed(String secret, Instant at, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((at.getEpochSecond() + ".").getBytes(UTF_8));
      return "t="
          + at.getEpochSecond()
          + ",v1="
          + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
