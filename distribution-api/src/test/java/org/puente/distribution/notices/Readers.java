package org.puente.distribution.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.puente.distribution.Fixtures;
import org.puente.distribution.plans.World;
import org.puente.events.audit.AuditTrail;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/** People who may get a digest. */
record Readers(
    Fixtures fixtures,
    MailAddresses addresses,
    MessageSource messages,
    TransactionTemplate transaction,
    AuditTrail audit,
    Clock clock) {

  private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");

  /** Somebody with an address. */
  record Person(UUID id, String address) {}

  ConfirmingAddress confirming(Post post) {
    return new ConfirmingAddress(addresses, post, messages, transaction, audit, clock);
  }

  /** With a confirmed address at which nothing has arrived yet. */
  Person person(String role, World.Place place) {
    UUID id = user(role, place);
    String address = id + "@example.org";
    try (var codes = new Mailbox()) {
      var confirming = confirming(codes.post());
      confirming.ask(id, address, Locale.of("es"));
      confirming.confirm(id, code(codes, address));
    }
    return new Person(id, address);
  }

  static String code(Mailbox mailbox, String address) {
    var code = CODE.matcher(mailbox.text(address));
    assertThat(code.find()).isTrue();
    return code.group();
  }

  UUID user(String role, World.Place place) {
    String name = "mail." + UUID.randomUUID().toString().substring(0, 8);
    return fixtures
        .database()
        .sql(
            """
            WITH somebody AS (
              INSERT INTO app_user (username, password_hash, display_name)
              VALUES (?, 'none', 'Lectora') RETURNING id
            )
            INSERT INTO role_grant (user_id, role, programme_id)
            SELECT id, ?, ?::uuid FROM somebody RETURNING user_id
            """)
        .params(name, role, place.programme().toString())
        .query(UUID.class)
        .single();
  }
}
