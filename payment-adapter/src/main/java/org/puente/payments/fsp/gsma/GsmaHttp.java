package org.puente.payments.fsp.gsma;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Purpose;
import tools.jackson.databind.json.JsonMapper;

/** Talks HTTP to one bank, with the client's own timeouts. No URL is logged: some hold a code. */
final class GsmaHttp {

  static final String NEVER_CONNECTED = "never-connected";

  /** No answer of a bank is longer; what is cut off reads as no answer. */
  private static final int LONGEST_ANSWER = 1 << 20;

  private static final byte[] EMPTY = new byte[0];

  private final CloseableHttpClient http;
  private final Deadlines deadlines;
  private final HttpHost bank;
  private final String base;
  private final Guard guard;
  private final JsonMapper json;
  private final String apiKey;

  GsmaHttp(Fsp fsp, Guard guard, JsonMapper json) {
    Fsp.Endpoint endpoint = fsp.endpoint();
    this.http = Connections.to(endpoint, guard.mostAtOnce());
    this.deadlines = Deadlines.of(endpoint);
    this.bank = HttpHost.create(endpoint.base());
    this.base = endpoint.base().getRawPath();
    this.apiKey = endpoint.apiKey();
    this.guard = guard;
    this.json = json;
  }

  Reply get(Purpose purpose, String path) {
    HttpUriRequestBase request = request("GET", path);
    return guard.call(purpose, () -> exchange(request));
  }

  Reply send(
      Purpose purpose, String method, String path, Object body, Map<String, String> headers) {
    HttpUriRequestBase request = request(method, path);
    headers.forEach(request::setHeader);
    request.setEntity(
        new ByteArrayEntity(json.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
    return guard.call(purpose, () -> exchange(request));
  }

  private HttpUriRequestBase request(String method, String path) {
    HttpUriRequestBase request =
        new HttpUriRequestBase(method, URI.create(bank.toURI() + base + path));
    request.setHeader("X-API-Key", apiKey);
    request.setHeader("Accept", "application/json");
    return request;
  }

  /** Only what failed before there was a connection was certainly not sent. */
  private Reply exchange(HttpUriRequestBase request) {
    try (var _ = deadlines.start(request)) {
      return http.execute(bank, request, GsmaHttp::answered);
    } catch (ConnectTimeoutException
        | ConnectException
        | NoRouteToHostException
        | UnknownHostException
        | ConnectionRequestTimeoutException e) {
      return new Reply.NotSent(NEVER_CONNECTED);
    } catch (SocketTimeoutException e) {
      return new Reply.Broken("read-timeout");
    } catch (IOException e) {
      return new Reply.Broken(request.isCancelled() ? "read-timeout" : "broken-connection");
    }
  }

  private static Reply answered(ClassicHttpResponse response) throws IOException {
    byte[] body =
        response.getEntity() == null
            ? EMPTY
            : EntityUtils.toByteArray(response.getEntity(), LONGEST_ANSWER);
    return new Reply.Answered(response.getCode(), body, retryAfter(response));
  }

  /** Seconds only; a date, or nothing, leaves the wait to us. */
  private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Retry-After");
    String value = header == null ? null : header.getValue();
    return value != null && value.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(value))
        : null;
  }
}
