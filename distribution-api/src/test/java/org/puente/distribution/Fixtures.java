package org.puente.distribution;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.puente.events.testing.TestDatabase;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations, territories and programmes of a test's own, since all share one database. */
@TestComponent
public class Fixtures {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final JdbcClient owner;

  Fixtures(TestDatabase database) {
    this.owner = JdbcClient.create(database.asOwner());
  }

  /** The whole database, as its owner. */
  public JdbcClient database() {
    return owner;
  }

  /** A new organisation. */
  public UUID organisation() {
    return owner
        .sql("INSERT INTO organisation (code, name) VALUES (?, 'A partner') RETURNING id")
        .param("org-" + NUMBER.incrementAndGet())
        .query(UUID.class)
        .single();
  }

  /** A new territory's code. */
  public String territory() {
    var code = "place-" + NUMBER.incrementAndGet();
    return territory(code);
  }

  /** The territory of that code, made unless it is there. */
  public String territory(String code) {
    owner
        .sql("INSERT INTO territory VALUES (?, ?, NULL, 'EC') ON CONFLICT DO NOTHING")
        .param(code)
        .param(code)
        .update();
    return code;
  }

  /** A new programme of an organisation, in dollars. */
  public UUID programme(UUID organisation) {
    return owner
        .sql(
            """
            INSERT INTO programme (code, name, organisation_id, currency, budget)
            VALUES (?, 'A programme', ?, 'USD', ?) RETURNING id
            """)
        .param("prog-" + NUMBER.incrementAndGet())
        .param(organisation)
        .param(new BigDecimal("1000000.00"))
        .query(UUID.class)
        .single();
  }

  /** From now on that organisation works there in that programme. */
  public void area(UUID organisation, UUID programme, String territory) {
    owner
        .sql("INSERT INTO working_area VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .params(organisation, programme, territory)
        .update();
  }
}
