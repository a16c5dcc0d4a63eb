package org.puente.payments.messages.persistence;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puente.events.sql.Columns;
import org.puente.payments.messages.MessageKind;
import org.puente.payments.messages.MessageState;
import org.puente.payments.messages.Messages;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Messages in PostgreSQL, a batch in each statement. */
@Repository
class JdbcMessages implements Messages {

  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;

  JdbcMessages(JdbcTemplate jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void tellFor(Set<String> fsps) {
    SqlArrayValue codes = new SqlArrayValue("text", fsps.toArray());
    transaction.executeWithoutResult(
        _ -> {
          jdbc.update("DELETE FROM told_fsp WHERE fsp <> ALL (?::text[])", codes);
          jdbc.update(
              "INSERT INTO told_fsp SELECT unnest(?::text[]) ON CONFLICT DO NOTHING", codes);
        });
  }

  @Override
  public void carriedBy(Optional<String> gateway) {
    transaction.executeWithoutResult(
        _ -> {
          jdbc.update("DELETE FROM text_gateway");
          gateway.ifPresent(name -> jdbc.update("INSERT INTO text_gateway VALUES (?)", name));
        });
  }

  @Override
  public List<Overdue> takeOverdue(int limit) {
    return jdbc.query(MessageSql.TAKE_OVERDUE, MessageRows::overdue, limit);
  }

  @Override
  public List<Overdue> takeOverduePromises(int limit) {
    return jdbc.query(MessageSql.TAKE_OVERDUE_PROMISES, MessageRows::overdue, limit);
  }

  @Override
  public List<Untold> takeUntold(int transfers) {
    return jdbc.query(MessageSql.TAKE_UNTOLD, MessageRows::untold, transfers);
  }

  @Override
  public List<Untold> unreminded(Instant expiringBefore, int limit) {
    return jdbc.query(MessageSql.UNREMINDED, MessageRows::untold, expiringBefore.toString(), limit);
  }

  @Override
  public void queue(List<Fresh> fresh) {
    if (!fresh.isEmpty()) {
      jdbc.update(MessageSql.QUEUE, MessageRows.columns(new Columns<>(fresh)));
    }
  }

  @Override
  public Set<HashOf> muted(Collection<byte[]> numbers) {
    return Set.copyOf(
        jdbc.query(
            "SELECT number_hash FROM muted_number WHERE number_hash = ANY (?::bytea[])",
            (row, _) -> HashOf.of(row.getBytes(1)),
            new Columns<>(List.copyOf(numbers)).bytes(hash -> hash)));
  }

  @Override
  public List<Claimed> claim(int limit, LocalTime timeOfDay, UUID owner) {
    String now = timeOfDay.toString();
    return jdbc.query(MessageSql.CLAIM, MessageRows::claimed, now, now, now, now, limit, owner);
  }

  @Override
  public void endStale() {
    jdbc.update(MessageSql.END_STALE);
  }

  @Override
  public void record(String gateway, UUID owner, List<Outcome> outcomes, Instant pinsFrom) {
    Columns<Outcome> rows = new Columns<>(outcomes);
    Columns<Piece> pieces = new Columns<>(outcomes.stream().flatMap(JdbcMessages::pieces).toList());
    transaction.executeWithoutResult(
        _ -> {
          jdbc.update(
              MessageSql.RECORD,
              gateway,
              rows.uuids(Outcome::id),
              rows.texts(outcome -> outcome.state().name()),
              rows.texts(Outcome::reason),
              rows.instants(Outcome::again),
              rows.column("boolean", Outcome::countsAsAttempt),
              rows.ints(Outcome::segments),
              owner);
          jdbc.update(
              MessageSql.KEEP_PIECES,
              gateway,
              pieces.uuids(Piece::message),
              pieces.ints(Piece::ordinal),
              pieces.texts(Piece::id));
          jdbc.update(MessageSql.LET_PINS_FOLLOW, pinsFrom.toString(), rows.uuids(Outcome::id));
        });
  }

  @Override
  public void takeOver(Duration lease) {
    Set<String> once =
        Arrays.stream(MessageKind.values())
            .filter(kind -> !kind.mayRepeat())
            .map(Enum::name)
            .collect(toSet());
    SqlArrayValue kinds = new SqlArrayValue("text", once.toArray());
    jdbc.update(MessageSql.TAKE_OVER, kinds, kinds, kinds, kinds, kinds, lease.toString());
  }

  private record Piece(UUID message, int ordinal, String id) {}

  private static Stream<Piece> pieces(Outcome outcome) {
    return outcome.state() == MessageState.SENT
        ? IntStream.range(0, outcome.gatewayIds().size())
            .mapToObj(at -> new Piece(outcome.id(), at + 1, outcome.gatewayIds().get(at)))
        : Stream.empty();
  }
}
