package org.puente.payments.fsp.gsma;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.Credentials;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Purpose;
import tools.jackson.databind.json.JsonMapper;

/** Talks HTTP to one bank, with the client's own timeouts. No URL is logged: some hold a code. */
final class GsmaHttp {

  static final String NEVER_CONNECTED = "never-connected";

  private static final String NO_TOKEN = "no-access-token";

  /** No answer of a bank is longer; what is cut off reads as no answer. */
  private static final int LONGEST_ANSWER = 1 << 20;

  private static final byte[] EMPTY = new byte[0];

  private final CloseableHttpClient http;
  private final Deadlines deadlines;
  private final HttpHost bank;
  private final String base;
  private final Guard guard;
  private final Clock clock;
  private final JsonMapper json;
  private final String apiKey;
  private final @Nullable AccessTokens tokens;

  GsmaHttp(Fsp fsp, Guard guard, JsonMapper json, Clock clock) {
    Fsp.Endpoint endpoint = fsp.endpoint();
    Credentials credentials = endpoint.credentials();
    Credentials.Tls tls = credentials.tls();
    this.http =
        Connections.to(
            endpoint,
            tls == null ? null : ClientTls.context(fsp.code(), tls, clock),
            guard.mostAtOnce());
    this.deadlines = Deadlines.of(endpoint);
    this.bank = HttpHost.create(endpoint.base());
    this.base = endpoint.base().getRawPath();
    this.apiKey = credentials.apiKey();
    Credentials.OAuth2 oauth2 = credentials.oauth2();
    this.tokens =
        oauth2 == null ? null : new AccessTokens(oauth2, http, deadlines, json, System::nanoTime);
    this.guard = guard;
    this.json = json;
    this.clock = clock;
  }

  /** Whether the bank could not be reached at all, as against held back here. */
  static boolean isAway(String reason) {
    return reason.equals(NEVER_CONNECTED) || reason.equals(NO_TOKEN);
  }

  Reply get(Purpose purpose, String path) {
    HttpUriRequestBase request = request("GET", path);
    return guard.call(purpose, () -> authorised(request));
  }

  /** Past the guard, which asks for this itself. */
  Reply probe(String path) {
    return authorised(request("GET", path));
  }

  Reply send(
      Purpose purpose, String method, String path, Object body, Map<String, String> headers) {
    HttpUriRequestBase request = request(method, path);
    headers.forEach(request::setHeader);
    request.setEntity(new Parcel(json.writeValueAsBytes(body)));
    return guard.call(purpose, () -> authorised(request));
  }

  private HttpUriRequestBase request(String method, String path) {
    HttpUriRequestBase request =
        new HttpUriRequestBase(method, URI.create(bank.toURI() + base + path));
    if (!apiKey.isBlank()) {
      request.setHeader("X-API-Key", apiKey);
    }
    request.setHeader("X-Date", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    request.setHeader("Accept", "application/json");
    return request;
  }

  /** A bank that refuses a token did not look at the request: it gets it again with a fresh one. */
  private Reply authorised(HttpUriRequestBase request) {
    if (tokens == null) {
      return exchange(request);
    }
    String token = tokens.current();
    Reply reply = with(token, request);
    if (token == null || !(reply instanceof Reply.Answered answered) || answered.status() != 401) {
      return reply;
    }
    tokens.refused(token);
    String fresh = tokens.current();
    return token.equals(fresh) ? reply : with(fresh, request);
  }

  private Reply with(@Nullable String token, HttpUriRequestBase request) {
    if (token == null) {
      return new Reply.NotSent(NO_TOKEN);
    }
    request.setHeader("Authorization", "Bearer " + token);
    return exchange(request);
  }

  /** Only what failed before there was a connection was certainly not sent. */
  private Reply exchange(HttpUriRequestBase request) {
    try (var _ = deadlines.start(request)) {
      return http.execute(bank, request, this::answered);
    } catch (ConnectTimeoutException
        | ConnectException
        | NoRouteToHostException
        | UnknownHostException
        | ConnectionRequestTimeoutException e) {
      return new Reply.NotSent(NEVER_CONNECTED);
    } catch (SocketTimeoutException e) {
      return mayHaveLeft(request)
          ? new Reply.Broken("read-timeout")
          : new Reply.NotSent(NEVER_CONNECTED);
    } catch (IOException e) {
      return !mayHaveLeft(request)
          ? new Reply.NotSent(NEVER_CONNECTED)
          : new Reply.Broken(request.isCancelled() ? "read-timeout" : "broken-connection");
    }
  }

  /** A handshake that failed, or a bank that hung up before, got nothing of an order. */
  private static boolean mayHaveLeft(HttpUriRequestBase request) {
    return !(request.getEntity() instanceof Parcel parcel) || parcel.mayHaveLeft();
  }

  private Reply answered(ClassicHttpResponse response) throws IOException {
    byte[] body =
        response.getEntity() == null
            ? EMPTY
            : EntityUtils.toByteArray(response.getEntity(), LONGEST_ANSWER);
    return new Reply.Answered(response.getCode(), body, retryAfter(response));
  }

  /** In seconds, or until a date (RFC 9110, 10.2.3); nothing, or junk, leaves the wait to us. */
  private @Nullable Duration retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Retry-After");
    String value = header == null ? null : header.getValue();
    if (value == null) {
      return null;
    }
    if (value.matches("\\d{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    Instant until = DateUtils.parseStandardDate(value);
    return until == null ? null : Duration.between(clock.instant(), until);
  }
}
