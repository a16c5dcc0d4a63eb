package org.puente.payments.fsp.gsma;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.Credentials;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The access token for one bank: fetched by one at a time, and kept until shortly before its end.
 */
final class AccessTokens {

  private static final Duration UNSAID_LIFETIME = Duration.ofMinutes(5);
  private static final Duration RENEWED_BEFORE = Duration.ofSeconds(30);

  /**
   * After a failure nobody asks again for so long: hundreds of calls may be waiting for a token.
   */
  private static final Duration REST = Duration.ofSeconds(1);

  private static final int LONGEST_ANSWER = 1 << 16;

  private record Token(String value, long renewAt) {}

  private final Credentials.OAuth2 credentials;
  private final CloseableHttpClient http;
  private final Deadlines deadlines;
  private final JsonMapper json;
  private final LongSupplier nanos;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable Token token;
  private long restUntil;

  AccessTokens(
      Credentials.OAuth2 credentials,
      CloseableHttpClient http,
      Deadlines deadlines,
      JsonMapper json,
      LongSupplier nanos) {
    this.credentials = credentials;
    this.http = http;
    this.deadlines = deadlines;
    this.json = json;
    this.nanos = nanos;
    this.restUntil = nanos.getAsLong();
  }

  /** Null while none is to be had. */
  @Nullable String current() {
    String known = good(token);
    return known == null ? renewed() : known;
  }

  private @Nullable String renewed() {
    fetching.lock();
    try {
      String meanwhile = good(token);
      if (meanwhile != null || nanos.getAsLong() - restUntil < 0) {
        return meanwhile;
      }
      Token fetched = fetch();
      token = fetched;
      restUntil = nanos.getAsLong() + (fetched == null ? REST.toNanos() : 0);
      return good(fetched);
    } finally {
      fetching.unlock();
    }
  }

  /** The bank did not take it: whoever comes next fetches another, unless somebody did already. */
  void refused(String value) {
    fetching.lock();
    try {
      Token known = token;
      if (known != null && known.value().equals(value)) {
        token = null;
      }
    } finally {
      fetching.unlock();
    }
  }

  private @Nullable String good(@Nullable Token known) {
    return known != null && known.renewAt() - nanos.getAsLong() > 0 ? known.value() : null;
  }

  private @Nullable Token fetch() {
    HttpPost request = new HttpPost(credentials.tokenUrl());
    List<NameValuePair> form = new ArrayList<>();
    form.add(new BasicNameValuePair("grant_type", "client_credentials"));
    if (!credentials.scope().isBlank()) {
      form.add(new BasicNameValuePair("scope", credentials.scope()));
    }
    request.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8));
    request.setHeader("Authorization", basic());
    request.setHeader("Accept", "application/json");
    long asked = nanos.getAsLong();
    try (var _ = deadlines.start(request)) {
      return http.execute(request, response -> token(response, asked));
    } catch (IOException e) {
      return null;
    }
  }

  private @Nullable Token token(ClassicHttpResponse response, long asked) throws IOException {
    if (response.getCode() != 200 || response.getEntity() == null) {
      return null;
    }
    try {
      byte[] body = EntityUtils.toByteArray(response.getEntity(), LONGEST_ANSWER);
      GsmaMessages.TokenResponse answer = json.readValue(body, GsmaMessages.TokenResponse.class);
      String value = answer.accessToken();
      return value == null ? null : new Token(value, asked + usable(answer.expiresIn()));
    } catch (JacksonException e) {
      return null;
    }
  }

  private static long usable(@Nullable Long seconds) {
    Duration lifetime = seconds == null ? UNSAID_LIFETIME : Duration.ofSeconds(seconds);
    Duration fifth = lifetime.dividedBy(5);
    Duration before = fifth.compareTo(RENEWED_BEFORE) < 0 ? fifth : RENEWED_BEFORE;
    return lifetime.minus(before).toNanos();
  }

  /** Encoded twice, as RFC 6749 (2.3.1) wants it. */
  private String basic() {
    String pair = encoded(credentials.clientId()) + ":" + encoded(credentials.clientSecret());
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
