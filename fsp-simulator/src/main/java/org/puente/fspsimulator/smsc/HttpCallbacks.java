package org.puente.fspsimulator.smsc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.delivery.Signature;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the client what became of its texts, and what people wrote; signed, five tries each. */
@Component
public class HttpCallbacks {

  private static final String SETTING = "sms.callback";
  private static final int TRIES = 5;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final ScheduledExecutorService later =
      Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("sms-", 0).factory());
  private final Book book;
  private final SmscMood mood;
  private final Clock clock;
  private final JsonMapper json;

  /** Where the client is, and with what it checks our signature. */
  public record Client(String url, String secret) {

    @Override
    public String toString() {
      return "Client[" + url + "]";
    }
  }

  HttpCallbacks(Book book, SmscMood mood, Clock clock, JsonMapper json) {
    this.book = book;
    this.mood = mood;
    this.clock = clock;
    this.json = json;
  }

  /** From now on, for every channel; {@code /{channel}/delivered} and so on come behind the URL. */
  public void callBack(Client client) {
    book.remember(SETTING, json.writeValueAsString(client));
  }

  /** A person writes to a channel. */
  public void write(String channel, String from, String text) {
    Map<String, String> body =
        Map.of("id", UUID.randomUUID().toString(), "from", from, "text", text);
    later.execute(() -> post(channel, "received", body, 1));
  }

  void tell(String channel, String id, boolean delivered, long turn) {
    SmscFaults faults = mood.faults();
    long wait = mood.meets("lateReceipt", faults.lateReceipt(), turn) ? faults.lateMillis() : 20;
    Map<String, String> body = Map.of("id", id);
    later.execute(() -> post(channel, "sent", body, 1));
    String outcome = delivered ? "delivered" : "failed";
    schedule(channel, outcome, body, 1, wait);
    if (mood.meets("duplicateReceipt", faults.duplicateReceipt(), turn)) {
      schedule(channel, outcome, body, 1, wait + 300);
    }
  }

  private void schedule(
      String channel, String what, Map<String, String> body, int attempt, long millis) {
    later.schedule(() -> post(channel, what, body, attempt), millis, TimeUnit.MILLISECONDS);
  }

  private void post(String channel, String what, Map<String, String> body, int attempt) {
    String setting = book.recall(SETTING);
    if (setting == null) {
      return;
    }
    Client client = json.readValue(setting, Client.class);
    byte[] bytes = json.writeValueAsBytes(body);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(client.url() + "/" + channel + "/" + what))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .header("X-Signature", Signature.of(client.secret(), clock.instant(), bytes))
            .POST(BodyPublishers.ofByteArray(bytes))
            .build();
    if (!taken(request) && attempt < TRIES) {
      schedule(channel, what, body, attempt + 1, 300L << attempt);
    }
  }

  private boolean taken(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
