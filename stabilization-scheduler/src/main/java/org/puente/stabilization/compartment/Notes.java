package org.puente.stabilization.compartment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.ids.Ids;
import org.puente.stabilization.episodes.Episode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Notes are added and never edited; which compartment one is of is told by its tag alone. */
@Repository
class Notes {

  private final JdbcClient jdbc;
  private final PersonSeals seals;

  Notes(JdbcClient jdbc, PersonSeals seals) {
    this.jdbc = jdbc;
    this.seals = seals;
  }

  /** A note as it is kept. */
  private record Kept(
      UUID id,
      byte[] tag,
      byte[] sealed,
      @Nullable UUID corrects,
      UUID worker,
      Instant writtenAt) {}

  /** Joins the transaction in which the person's journal was locked. */
  UUID add(Episode episode, NoteRequest request, UUID worker, Instant at) {
    UUID id = Ids.next();
    UUID person = episode.personId();
    SealedKind kind = request.compartment().kind();
    jdbc.sql(
            """
            INSERT INTO note (note_id, episode_id, person_id, tag, words_enc, corrects, worker, written_at)
            VALUES (:id, :episode, :person, :tag, :words, :corrects, :worker, :at::timestamptz)
            """)
        .param("id", id)
        .param("episode", episode.id())
        .param("person", person)
        .param("tag", seals.tag(person, kind))
        .param("words", seals.seal(person, kind, id, request.words()))
        .param("corrects", request.corrects())
        .param("worker", worker)
        .param("at", at.toString())
        .update();
    return id;
  }

  /**
   * Newest first.
   *
   * @param whole compartments that are read whoever wrote in them
   * @param own whose notes are read besides, but for psychosocial ones
   */
  List<Note> readable(Episode episode, Set<Compartment> whole, UUID own) {
    UUID person = episode.personId();
    byte[][] all = tags(person, whole);
    byte[][] written = tags(person, Set.of(Compartment.PROTECTION, Compartment.GBV));
    return jdbc
        .sql(
            """
            SELECT * FROM note
            WHERE episode_id = :episode AND (tag = ANY (:whole) OR worker = :own AND tag = ANY (:written))
            ORDER BY note_id DESC
            """)
        .param("episode", episode.id())
        .param("whole", new SqlArrayValue("bytea", (Object[]) all))
        .param("written", new SqlArrayValue("bytea", (Object[]) written))
        .param("own", own)
        .query(
            (row, index) ->
                new Kept(
                    row.getObject("note_id", UUID.class),
                    row.getBytes("tag"),
                    row.getBytes("words_enc"),
                    row.getObject("corrects", UUID.class),
                    row.getObject("worker", UUID.class),
                    row.getObject("written_at", OffsetDateTime.class).toInstant()))
        .list()
        .stream()
        .flatMap(kept -> opened(person, kept).stream())
        .toList();
  }

  /** Whether there are any of a compartment. */
  boolean has(Episode episode, Compartment compartment) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM note WHERE episode_id = ? AND tag = ?)")
        .params(episode.id(), seals.tag(episode.personId(), compartment.kind()))
        .query(Boolean.class)
        .single();
  }

  /** Whether their time is over or the person was erased, so that none is added any more. */
  boolean areOver(Episode episode, Compartment compartment) {
    return jdbc.sql(
            """
            SELECT 'NOTES' = ANY (purged) OR is_erased(person_id, ?) FROM episode WHERE episode_id = ?
            """)
        .params(seals.tag(episode.personId(), compartment.kind()), episode.id())
        .query(Boolean.class)
        .single();
  }

  private Optional<Note> opened(UUID person, Kept kept) {
    Compartment compartment =
        Arrays.stream(Compartment.values())
            .filter(one -> Arrays.equals(seals.tag(person, one.kind()), kept.tag()))
            .findFirst()
            .orElseThrow();
    return seals
        .open(person, compartment.kind(), kept.id(), kept.sealed())
        .map(
            words ->
                new Note(
                    kept.id(),
                    compartment,
                    words,
                    kept.corrects(),
                    kept.worker(),
                    kept.writtenAt()));
  }

  private byte[][] tags(UUID person, Set<Compartment> compartments) {
    return compartments.stream().map(one -> seals.tag(person, one.kind())).toArray(byte[][]::new);
  }
}
