package org.puente.payments.fsp.gsma;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puente.payments.fsp.Credentials;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Purpose;
import tools.jackson.databind.json.JsonMapper;

/** OAuth 2.0 client credentials, before a bank that counts its tokens. */
class AccessTokensTest {

  private static final String TOKEN = "/oauth2/token";

  private final AtomicInteger issued = new AtomicInteger();
  private volatile int good = 1;
  private volatile boolean tokensAreAway;
  private volatile long expiresIn = 300;
  private final StandInBank bank = StandInBank.at(this::answer);
  private final GsmaHttp http = client();

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void one_token_serves_many_calls_and_is_asked_for_as_the_standard_says() {
    for (int call = 0; call < 5; call++) {
      assertThat(status(place())).isEqualTo(201);
    }

    assertThat(bank.got(TOKEN)).isEqualTo(1);
    StandInBank.Got asked = bank.got().getFirst();
    assertThat(asked.body()).isEqualTo("grant_type=client_credentials&scope=codes");
    assertThat(asked.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
    assertThat(asked.header("Authorization"))
        .isEqualTo("Basic " + base64("puente%40ec:s%3Acret%2B"));
    assertThat(bank.got().getLast().header("Authorization")).isEqualTo("Bearer token-1");
  }

  @Test
  void many_calls_at_once_fetch_one_token() throws Exception {
    List<Callable<Reply>> calls = new ArrayList<>();
    for (int call = 0; call < 8; call++) {
      calls.add(this::place);
    }
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Reply> call : callers.invokeAll(calls)) {
        assertThat(status(call.get())).isEqualTo(201);
      }
    }

    assertThat(bank.got(TOKEN)).isEqualTo(1);
  }

  @Test
  void a_token_that_is_refused_is_replaced_once() {
    place();
    good = 2;

    assertThat(status(place())).isEqualTo(201);
    assertThat(bank.got(TOKEN)).isEqualTo(2);

    good = 99;
    assertThat(status(place())).as("a fresh one is not good either").isEqualTo(401);
    assertThat(bank.got(TOKEN)).isEqualTo(3);
    assertThat(bank.got("/banks/a/orders")).as("1 + 2 + 2 requests").isEqualTo(5);
  }

  @Test
  void without_a_token_nothing_is_sent_and_nobody_queues_up_to_be_told_so_again() {
    tokensAreAway = true;
    assertThat(place()).isEqualTo(new Reply.NotSent("no-access-token"));
    assertThat(bank.got("/banks/a/orders")).isZero();

    AtomicInteger seconds = new AtomicInteger();
    AccessTokens tokens = tokens(seconds);
    for (int call = 0; call < 5; call++) {
      assertThat(tokens.current()).isNull();
    }
    assertThat(bank.got(TOKEN)).isEqualTo(2);
    tokensAreAway = false;
    seconds.set(1);
    assertThat(tokens.current()).isEqualTo("token-1");
  }

  @Test
  void a_token_is_renewed_shortly_before_it_expires() {
    AtomicInteger seconds = new AtomicInteger();
    AccessTokens tokens = tokens(seconds);

    assertThat(tokens.current()).isEqualTo("token-1");
    seconds.set(269);
    assertThat(tokens.current()).isEqualTo("token-1");
    seconds.set(270);
    expiresIn = 10;
    assertThat(tokens.current()).isEqualTo("token-2");
    seconds.set(277);
    assertThat(tokens.current()).isEqualTo("token-2");
    seconds.set(278);
    assertThat(tokens.current()).isEqualTo("token-3");
  }

  private AccessTokens tokens(AtomicInteger seconds) {
    Fsp.Endpoint endpoint = endpoint();
    return new AccessTokens(
        Objects.requireNonNull(endpoint.credentials().oauth2()),
        Connections.to(endpoint, null, 1),
        Deadlines.of(endpoint),
        JsonMapper.shared(),
        () -> seconds.get() * 1_000_000_000L);
  }

  private StandInBank.Says answer(StandInBank.Got got) {
    if (got.path().equals(TOKEN)) {
      return tokensAreAway
          ? new StandInBank.Says(503, "")
          : new StandInBank.Says(
              200,
              "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                  .formatted(issued.incrementAndGet(), expiresIn));
    }
    boolean known = ("Bearer token-" + good).equals(got.header("Authorization"));
    return new StandInBank.Says(known ? 201 : 401, "{}");
  }

  private Reply place() {
    return http.send(Purpose.ISSUING, "POST", "/orders", Map.of("amount", "80.00"), Map.of());
  }

  private static int status(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Answered.class);
    return ((Reply.Answered) reply).status();
  }

  private GsmaHttp client() {
    Fsp fsp =
        new Fsp(
            "BANK_A", TestBanks.LIMITS, endpoint(), TestBanks.pace(1_000, Duration.ofSeconds(5)));
    return new GsmaHttp(fsp, new Guard(fsp), JsonMapper.shared(), Clock.systemUTC());
  }

  private Fsp.Endpoint endpoint() {
    String base = "http://localhost:" + bank.port();
    return new Fsp.Endpoint(
        URI.create(base + "/banks/a"),
        "account",
        new Credentials(
            "",
            new Credentials.OAuth2(URI.create(base + TOKEN), "puente@ec", "s:cret+", "codes"),
            null),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
