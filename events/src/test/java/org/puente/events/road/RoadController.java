package org.puente.events.road;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class RoadController {

  private final JdbcClient jdbc;
  private final Orders orders;

  RoadController(JdbcClient jdbc, Orders orders) {
    this.jdbc = jdbc;
    this.orders = orders;
  }

  /** What a test looks at: how many orders ran, and the gate that slow ones wait at. */
  @Component
  static class Orders {
    final AtomicInteger count = new AtomicInteger();
    final CountDownLatch gate = new CountDownLatch(1);
  }

  record Household(String organisation, String programme, String territory) {}

  record Order(String what) {}

  record Placed(int number) {}

  @GetMapping("/open/ping")
  String ping() {
    return "pong";
  }

  @GetMapping("/households")
  @PreAuthorize("hasAnyRole('FIELD_STAFF', 'COORDINATOR')")
  List<Household> households() {
    return jdbc.sql("SELECT * FROM household ORDER BY 1, 2, 3").query(Household.class).list();
  }

  @GetMapping("/numbers")
  Page<Integer> numbers(PageRequest page) {
    int after = page.cursor().map(cursor -> (int) cursor.number(0)).orElse(0);
    List<Integer> fetched =
        jdbc.sql("SELECT n FROM generate_series(1, 120) n WHERE n > ? ORDER BY n LIMIT ?")
            .params(after, page.fetch())
            .query(Integer.class)
            .list();
    return Page.of(fetched, page, Cursor::of);
  }

  @GetMapping("/ledger")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String ledger() {
    return "{}";
  }

  @PostMapping("/orders")
  ResponseEntity<Placed> order(@RequestBody Order order) throws InterruptedException {
    int number = orders.count.incrementAndGet();
    return switch (order.what()) {
      case "slow" -> {
        orders.gate.await(20, TimeUnit.SECONDS);
        yield ResponseEntity.ok(new Placed(number));
      }
      case "refused" -> throw Problem.conflict("slot-taken", "No.").with("slot", 7);
      case "broken" -> throw new IllegalStateException("a name that must not leak");
      default ->
          ResponseEntity.status(HttpStatus.CREATED)
              .header("Location", "/api/v1/orders/" + number)
              .body(new Placed(number));
    };
  }
}
