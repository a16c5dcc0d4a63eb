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

  /** From now on that organisation may share data with that provider, as two people said. */
  public UUID agreement(UUID organisation, String fsp) {
    UUID agreement = recorded(organisation, fsp, "2020-01-01", "2099-12-31");
    confirm(agreement);
    return agreement;
  }

  /** An agreement that nobody confirmed. */
  public UUID recorded(UUID organisation, String fsp, String from, String until) {
    UUID id =
        owner
            .sql(
                """
                INSERT INTO sharing_agreement
                  (id, organisation_id, fsp, reference, shares, location, valid_from, valid_until, starts_at, ends_at,
                   file_name, media_type, size_bytes, sha256, recorded_by, recorder)
                VALUES (uuidv7(), :organisation, :fsp, 'A-1', 'Nombre y monto', 'Quito', :from::date, :until::date,
                        :from::timestamptz, :until::timestamptz + interval '1 day',
                        'a.pdf', 'application/pdf', 1, sha256('a'), uuidv7(), 'dario')
                RETURNING id
                """)
            .param("organisation", organisation)
            .param("fsp", fsp)
            .param("from", from)
            .param("until", until)
            .query(UUID.class)
            .single();
    owner.sql("INSERT INTO sharing_agreement_document VALUES (?, 'x')").param(id).update();
    return id;
  }

  public void confirm(UUID agreement) {
    owner
        .sql(
            """
            UPDATE sharing_agreement
               SET state = 'CONFIRMED', decided_by = uuidv7(), decider = 'rita', decided_at = app_now() WHERE id = ?
            """)
        .param(agreement)
        .update();
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
