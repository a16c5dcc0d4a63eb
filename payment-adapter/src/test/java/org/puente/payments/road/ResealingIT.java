package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.events.contract.TransferApproved;
import org.puente.events.ids.Ids;
import org.puente.events.sealing.KeyRotation;
import org.puente.events.sealing.Keysets;
import org.puente.events.testing.TestDatabase;
import org.puente.events.testing.TestKeys;
import org.puente.events.testing.TestTokens;
import org.puente.payments.messages.NumberSealer;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.resealing.Resealing;
import org.puente.payments.resealing.persistence.JdbcSealedColumns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The key of codes is changed while the service runs; the walk is taken step by step here. */
class ResealingIT extends OnTheRoad {

  private static final Path KEYS = TestKeys.folder().resolve("codes.json");

  private static final String BOXES = "/api/v1/fsps/BANK_F/code-batches";

  private final KeyRotation rotation = new KeyRotation(KEYS);

  @Autowired CodeSealer codes;
  @Autowired NumberSealer texts;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TestDatabase database;

  @AfterEach
  void noComplaintIsLeft() {
    new JdbcTemplate(database.asOwner()).update("DELETE FROM complaint WHERE ticket = id::text");
  }

  @Test
  void every_sealed_column_but_those_of_payees_is_walked() {
    assertThat(
            jdbc.queryForList(
                """
                SELECT table_name || '.' || column_name FROM information_schema.columns
                 WHERE table_schema = 'public' AND data_type = 'bytea' AND column_name LIKE 'sealed%'
                EXCEPT SELECT relation || '.' || name FROM sealed_column
                """,
                String.class))
        .containsExactlyInAnyOrder("transfer.sealed_payee", "promise.sealed_contact");
  }

  @Test
  void what_the_older_key_sealed_opens_with_the_newer_one_alone_and_orders_go_on_meanwhile() {
    TransferApproved before = distribution.approve(1, 40, "BANK_A").getFirst();
    awaitState(List.of(before), "ISSUED");
    String code = codeOf(before);
    UUID complaint = complaint("el cajero no da");
    BankProcess.Box box = banks.box("f", Map.of("100", 2));
    String taken =
        new Multipart("http://localhost:" + PORT)
            .send(BOXES, TestTokens.token("marta", Role.FINANCE_OFFICER), withPins(box), 2, "200")
            .body();
    assertThat(taken).contains("\"codes\":2");

    rotation.begin();
    assertThat(resealing().step()).as("before the newer key is in use").isFalse();
    rotation.use();
    TransferApproved meanwhile = distribution.approve(1, 60, "BANK_A").getFirst();
    walkToTheEnd();
    awaitState(List.of(meanwhile), "ISSUED");
    await().atMost(PATIENCE).until(this::nothingElseSeals);
    retire();

    assertThat(rotation.keys()).hasSize(1);
    assertThat(codeOf(before)).isEqualTo(code);
    assertThat(codeOf(meanwhile)).matches("\\d+");
    assertThat(texts.openText(complaint, words(complaint))).isEqualTo("el cajero no da");
    assertThat(resealing().step()).as("with one key").isFalse();
    banks.everybodyWithdraws();
    awaitState(List.of(before, meanwhile), "PAID");
  }

  @Test
  void a_walk_takes_a_bounded_number_a_commit_and_goes_on_where_it_was() {
    List<UUID> many = IntStream.range(0, 450).mapToObj(_ -> complaint("uno de muchos")).toList();
    rotation.begin();
    rotation.use();

    long done =
        await()
            .atMost(PATIENCE)
            .until(
                () -> {
                  step();
                  return sealedAnew(many);
                },
                some -> some > 0);
    assertThat(done).isLessThan(450);

    walkToTheEnd();
    assertThat(sealedAnew(many)).isEqualTo(450);
    await().atMost(PATIENCE).until(this::nothingElseSeals);
    retire();
  }

  @Test
  void a_value_that_nothing_opens_keeps_its_key_and_stops_no_other() {
    UUID broken = complaint("roto");
    jdbc.update(
        "UPDATE complaint SET sealed_words = set_byte(sealed_words, 20, get_byte(sealed_words, 20) # 1)"
            + " WHERE id = ?",
        broken);
    UUID whole = complaint("entero");
    rotation.begin();
    rotation.use();

    walkToTheEnd();

    assertThat(sealedAnew(List.of(broken))).isZero();
    assertThat(sealedAnew(List.of(whole))).isOne();
    jdbc.update(
        "UPDATE complaint SET sealed_words = ? WHERE id = ?", texts.sealText(broken, "x"), broken);
    retire();
  }

  /**
   * A new instance each time: nothing of a walk is kept in memory. The service walks as well, and
   * may be at the last column.
   */
  private void walkToTheEnd() {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              boolean more = true;
              while (more) {
                more = step();
              }
              return isWalked();
            });
  }

  private boolean isWalked() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT bool_and(key = ? AND clean_at IS NOT NULL) FROM sealed_column",
            Boolean.class,
            rotation.primary()));
  }

  /** As the command says: not before the services have read that another key seals. */
  private void retire() {
    await()
        .atMost(PATIENCE)
        .until(() -> Arrays.equals(rotation.primary(), keyOf(texts.seal("+593990000001"))));
    rotation.retire();
  }

  private static byte[] keyOf(byte[] sealed) {
    return Arrays.copyOfRange(sealed, 1, 5);
  }

  /** Until it has read that the newer key is in use. */
  private boolean step() {
    Resealing resealing = resealing();
    return await()
        .atMost(PATIENCE)
        .ignoreException(IllegalStateException.class)
        .until(() -> new Stepped(resealing.step()), _ -> true)
        .more();
  }

  private record Stepped(boolean more) {}

  private Resealing resealing() {
    return new Resealing(
        new JdbcSealedColumns(jdbc),
        rotation,
        Keysets.aead(KEYS),
        new TransactionTemplate(transactions));
  }

  private boolean nothingElseSeals() {
    List<String> keys =
        new JdbcTemplate(database.asOwner())
            .queryForList("SELECT DISTINCT encode(key, 'hex') FROM sealed_by_key()", String.class);
    if (keys.size() > 1) {
      jdbc.update("UPDATE sealed_column SET clean_at = NULL");
      walkToTheEnd();
    }
    return keys.equals(List.of(HexFormat.of().formatHex(rotation.primary())));
  }

  private String codeOf(TransferApproved transfer) {
    return jdbc.queryForObject(
        "SELECT fsp, client_reference, sealed_code FROM bank_order WHERE transfer_id = ?",
        (row, _) ->
            codes.open(
                new OrderKey(row.getString("fsp"), row.getObject("client_reference", UUID.class)),
                row.getBytes("sealed_code")),
        transfer.transferId());
  }

  private static String withPins(BankProcess.Box box) {
    List<String> lines = box.csv().lines().toList();
    return lines.getFirst()
        + lines.stream()
            .skip(1)
            .map(line -> "\n" + line.replaceFirst("^([^,]+,[^,]+),[^,]*,", "$1,4321,"))
            .collect(Collectors.joining());
  }

  private UUID complaint(String words) {
    UUID id = Ids.next();
    byte[] hash = texts.hash("+593990000001");
    jdbc.update(
        """
        INSERT INTO complaint (id, ticket, number_hash, sealed_number, sealed_words, language, opened_at)
        VALUES (?, ?, ?, ?, ?, 'es', app_now())
        """,
        id,
        id.toString(),
        hash,
        texts.seal("+593990000001"),
        texts.sealText(id, words));
    return id;
  }

  private byte[] words(UUID complaint) {
    return jdbc.queryForList(
            "SELECT sealed_words FROM complaint WHERE id = ?", byte[].class, complaint)
        .getFirst();
  }

  private long sealedAnew(List<UUID> complaints) {
    return complaints.stream()
        .map(this::words)
        .filter(words -> Arrays.equals(rotation.primary(), keyOf(words)))
        .count();
  }
}
