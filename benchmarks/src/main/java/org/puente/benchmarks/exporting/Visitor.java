package org.puente.benchmarks.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.regex.Pattern;
import org.puente.localstack.demo.Cast;
import org.puente.localstack.demo.DemoCodes;

/** A demo user at the console, as a browser would be. */
final class Visitor {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int TRIES = 3;

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private Visitor(URI base) {
    this.base = base;
  }

  /** A code may have been used by somebody else in this person's name: the next one hasn't. */
  static Visitor loggedIn(URI base, String user) {
    var visitor = new Visitor(base);
    var codes = new DemoCodes(Clock.systemUTC());
    var page = visitor.send("/login", "username=" + user + "&password=" + Cast.PASSWORD);
    for (int i = 0; page.uri().getPath().startsWith("/login/factor") && i < TRIES; i++) {
      page = visitor.send("/login/factor", "otp=" + codes.next(user));
    }
    return visitor;
  }

  private HttpResponse<String> send(String path, String fields) {
    var token = CSRF.matcher(call(get(path), BodyHandlers.ofString()).body());
    if (!token.find()) {
      throw new IllegalStateException("No form at " + path);
    }
    String form = fields + "&_csrf=" + URLEncoder.encode(token.group(1), UTF_8);
    return call(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)),
        BodyHandlers.ofString());
  }

  /** Reads a file to its end and throws it away; how many bytes, and lines, it had. */
  Read read(String path) {
    var answer = call(get(path), BodyHandlers.ofInputStream());
    try (InputStream body = answer.body();
        var counting = new Counting()) {
      body.transferTo(counting);
      if (answer.statusCode() != 200
          || !answer.headers().map().containsKey("content-disposition")) {
        throw new IllegalStateException(path + " is no file: " + answer.statusCode());
      }
      return new Read(counting.bytes, counting.lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was read. */
  record Read(long bytes, long lines) {}

  private static final class Counting extends OutputStream {
    private long bytes;
    private long lines;

    @Override
    public void write(int octet) {
      bytes++;
      lines += octet == '\n' ? 1 : 0;
    }

    @Override
    public void write(byte[] block, int from, int length) {
      bytes += length;
      for (int i = from; i < from + length; i++) {
        lines += block[i] == '\n' ? 1 : 0;
      }
    }
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(base.resolve(path));
  }

  private <T> HttpResponse<T> call(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
