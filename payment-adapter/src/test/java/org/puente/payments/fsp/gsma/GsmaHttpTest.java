package org.puente.payments.fsp.gsma;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.utils.DateUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Purpose;
import tools.jackson.databind.json.JsonMapper;

/** What a bank on a bare socket may do to a request: only what never left is called not sent. */
class GsmaHttpTest {

  /** What the bank does with the n-th request on its n-th connection. */
  private interface Behaviour {
    void on(Socket connection, int connections) throws IOException;
  }

  private static final String OK =
      "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private ServerSocket bank = closedSocket();

  private static ServerSocket closedSocket() {
    try {
      ServerSocket socket = new ServerSocket();
      socket.close();
      return socket;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void open() throws IOException {
    bank = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    bank.close();
  }

  @Test
  void an_answer_comes_with_its_wait() {
    behave(
        (connection, _) -> {
          read(connection);
          write(
              connection,
              "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n");
        });

    Reply reply = place(at(bank.getLocalPort()));

    assertThat(reply).isInstanceOf(Reply.Answered.class);
    assertThat(((Reply.Answered) reply).status()).isEqualTo(429);
    assertThat(((Reply.Answered) reply).retryAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void a_wait_may_be_told_as_a_date_and_junk_is_none() {
    Instant until = Instant.now().plusSeconds(3_600); // by the bank's own clock
    List<String> waits = List.of(DateUtils.formatStandardDate(until), "soon");
    behave(
        (connection, nth) -> {
          read(connection);
          write(
              connection,
              "HTTP/1.1 429 Too Many Requests\r\nConnection: close\r\nRetry-After: "
                  + waits.get(nth - 1)
                  + "\r\nContent-Length: 0\r\n\r\n");
        });
    GsmaHttp http = at(bank.getLocalPort());

    assertThat(((Reply.Answered) place(http)).retryAfter())
        .isBetween(Duration.ofMinutes(55), Duration.ofMinutes(61));
    assertThat(((Reply.Answered) place(http)).retryAfter()).isNull();
  }

  @Test
  void a_bank_that_refuses_the_connection_or_has_no_address_got_nothing() throws IOException {
    int port = bank.getLocalPort();
    bank.close();

    assertThat(place(at(port))).isEqualTo(new Reply.NotSent(GsmaHttp.NEVER_CONNECTED));
    assertThat(place(at("bank.invalid", port)))
        .isEqualTo(new Reply.NotSent(GsmaHttp.NEVER_CONNECTED));
  }

  @Test
  void a_bank_that_hangs_up_after_reading_may_have_understood_and_is_not_asked_twice() {
    behave((connection, _) -> read(connection));

    assertThat(place(at(bank.getLocalPort()))).isEqualTo(new Reply.Broken("broken-connection"));
    assertThat(requests).hasValue(1);
  }

  @Test
  void a_bank_that_says_nothing_may_have_understood() {
    behave(
        (connection, _) -> {
          read(connection);
          connection.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        });

    assertThat(place(at(bank.getLocalPort()))).isEqualTo(new Reply.Broken("read-timeout"));
    assertThat(requests).hasValue(1);
  }

  @Test
  void a_bank_that_trickles_its_answer_is_not_waited_for_for_ever() {
    CountDownLatch hungUp = new CountDownLatch(1);
    behave(
        (connection, _) -> {
          read(connection);
          write(connection, "HTTP/1.1 201 Created\r\nContent-Length: 500000\r\n\r\n");
          try {
            trickle(connection);
          } finally {
            hungUp.countDown();
          }
        });

    assertThat(place(at(bank.getLocalPort()))).isEqualTo(new Reply.Broken("read-timeout"));
    assertThat(requests).hasValue(1);
    await().until(() -> hungUp.getCount() == 0);
  }

  /** A byte whenever the caller has waited a fifth of its read timeout, until it hangs up. */
  private static void trickle(Socket connection) throws IOException {
    connection.setSoTimeout(100);
    for (int sent = 0; sent < 500_000; sent++) {
      write(connection, " ");
      try {
        if (connection.getInputStream().read() < 0) {
          return;
        }
      } catch (SocketTimeoutException e) {
        // Still there, still waiting.
      }
    }
  }

  @Test
  void half_an_answer_is_none() {
    behave(
        (connection, _) -> {
          read(connection);
          write(connection, "HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n{");
        });

    assertThat(place(at(bank.getLocalPort()))).isEqualTo(new Reply.Broken("broken-connection"));
  }

  @Test
  void a_redirect_is_an_answer_and_is_not_followed() {
    behave(
        (connection, _) -> {
          read(connection);
          write(
              connection,
              "HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
        });

    Reply reply = place(at(bank.getLocalPort()));

    assertThat(((Reply.Answered) reply).status()).isEqualTo(307);
    assertThat(requests).hasValue(1);
  }

  @Test
  void a_connection_is_used_again_and_one_that_broke_is_not() {
    behave(
        (connection, nth) -> {
          read(connection);
          write(connection, OK);
          if (nth > 1) {
            read(connection);
            write(connection, OK);
          }
        });
    GsmaHttp http = at(bank.getLocalPort());

    assertThat(place(http)).isInstanceOf(Reply.Answered.class);
    assertThat(place(http)).as("closed meanwhile").isNotInstanceOf(Reply.NotSent.class);
    assertThat(place(http)).isInstanceOf(Reply.Answered.class);
    assertThat(place(http)).isInstanceOf(Reply.Answered.class);
    assertThat(connections.get()).isLessThan(4);
  }

  private static Reply place(GsmaHttp http) {
    return http.send(
        Purpose.ISSUING,
        "POST",
        "/orders",
        Map.of("amount", "80.00"),
        Map.of("X-CorrelationID", "1"));
  }

  private static GsmaHttp at(int port) {
    return at("localhost", port);
  }

  private static GsmaHttp at(String host, int port) {
    Fsp fsp = TestBanks.at("http://" + host + ":" + port + "/banks/a");
    return new GsmaHttp(fsp, new Guard(fsp), JsonMapper.shared(), Clock.systemUTC());
  }

  private void behave(Behaviour behaviour) {
    Thread.ofVirtual()
        .start(
            () -> {
              while (!bank.isClosed()) {
                try (Socket connection = bank.accept()) {
                  behaviour.on(connection, connections.incrementAndGet());
                } catch (IOException e) {
                  // The caller hung up, or the test is over.
                }
              }
            });
  }

  /** One request, headers and body. */
  private void read(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("hung up");
      }
      head.append((char) next);
    }
    String length = head.toString().replaceAll("(?s).*(?i:content-length): (\\d+).*", "$1");
    in.readNBytes(Integer.parseInt(length));
    requests.incrementAndGet();
  }

  private static void write(Socket connection, String answer) throws IOException {
    connection.getOutputStream().write(answer.getBytes(US_ASCII));
    connection.getOutputStream().flush();
  }
}
