package org.puente.distribution.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.puente.distribution.DemoCodes;

/** Somebody with a browser: keeps cookies, follows redirects, sends the forms that a page shows. */
final class Visitor {

  private static final String BOUNDARY = "--------puente";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final Pattern SECRET = Pattern.compile("secret\">([A-Z2-7 ]+)<");

  private record Known(List<HttpCookie> cookies, Instant since) {}

  private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();

  private final String url;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NORMAL).build();

  Visitor(String url) {
    this.url = url;
  }

  /**
   * A demo user; whoever has a second factor has shown it within the last minute and a half. Since
   * each of its codes counts once, visits within that time share a session.
   */
  static Visitor loggedIn(String url, String demoUser) {
    var known = KNOWN.get(url + " " + demoUser);
    if (known != null && known.since().plusSeconds(90).isAfter(Instant.now())) {
      var visitor = new Visitor(url);
      known.cookies().forEach(one -> visitor.cookies.getCookieStore().add(URI.create(url), one));
      return visitor;
    }
    var visitor = new Visitor(url);
    if (visitor.givesPassword(demoUser).uri().getPath().equals("/login/factor")) {
      var code = Map.of("otp", DemoCodes.ofDemoUser(url, demoUser));
      visitor.send("/login/factor", "/login/factor", code);
      var cookies = visitor.cookies.getCookieStore().getCookies();
      KNOWN.put(url + " " + demoUser, new Known(List.copyOf(cookies), Instant.now()));
    }
    return visitor;
  }

  /** Somebody with the demo's password; whoever must have a second factor sets one up first. */
  static Visitor newcomer(String url, String name) {
    var visitor = new Visitor(url);
    var page = visitor.givesPassword(name);
    if (page.uri().getPath().equals("/login/enrolment")) {
      var secret = SECRET.matcher(page.body());
      if (!secret.find()) {
        throw new IllegalStateException("This page has no secret:\n" + page.body());
      }
      String code = DemoCodes.now(secret.group(1).replace(" ", ""));
      visitor.send("/login/enrolment", "/login/enrolment", Map.of("otp", code));
    }
    return visitor;
  }

  /** The first half of a log-in; answers with the page that it leads to. */
  HttpResponse<String> givesPassword(String demoUser) {
    return send("/login", "/login", Map.of("username", demoUser, "password", "puente-demo-2026"));
  }

  HttpResponse<String> get(String path) {
    return exchange(HttpRequest.newBuilder(URI.create(url + path)));
  }

  /** A file. */
  byte[] bytes(String path) {
    try {
      return http.send(
              HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How many bytes cross the line for it, as a browser asks. */
  int weight(String path) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url + path));
      var asked = request.header("Accept", "text/html,*/*").header("Accept-Encoding", "gzip");
      return http.send(asked.build(), BodyHandlers.ofByteArray()).body().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As htmx asks for a part of a page. */
  HttpResponse<String> part(String path) {
    return exchange(HttpRequest.newBuilder(URI.create(url + path)).header("HX-Request", "true"));
  }

  /** What a stream says, for as long as it is open. */
  InputStream stream(String path) throws IOException {
    try {
      var request = HttpRequest.newBuilder(URI.create(url + path));
      return http.send(
              request.header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream())
          .body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form to a path with the token of the page that shows it. */
  HttpResponse<String> send(String page, String to, Map<String, String> fields) {
    var all = new TreeMap<>(fields);
    all.put("_csrf", token(get(page).body()));
    return post(to, all);
  }

  /** Sends a form with a file {@code registro.csv} in the field {@code file}. */
  HttpResponse<String> upload(String page, String to, Map<String, String> fields, String content) {
    var all = new TreeMap<>(fields);
    all.put("_csrf", token(get(page).body()));
    String line = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    var body = new StringBuilder();
    all.forEach((name, value) -> body.append(line.formatted(BOUNDARY, name, "", value)));
    body.append(line.formatted(BOUNDARY, "file", "; filename=\"registro.csv\"", content));
    body.append("--").append(BOUNDARY).append("--\r\n");
    return exchange(
        HttpRequest.newBuilder(URI.create(url + to))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(body.toString())));
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return exchange(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String token(String page) {
    var found = CSRF.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("This page has no form:\n" + page);
    }
    return found.group(1);
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
