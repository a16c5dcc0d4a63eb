package org.puente.payments.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reconciled days and what in them does not match by itself. */
public interface Reconciliations {

  /** A statement that was applied and not compared yet; one that says nothing covers no day. */
  record Statement(UUID file, String fsp, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * An FSP's day; amounts count withdrawals positive and what was given back negative.
   *
   * @param late matched, but known here by another day
   * @param open items that nobody settled yet
   */
  record Day(
      String fsp,
      LocalDate day,
      String currency,
      long matched,
      BigDecimal matchedAmount,
      long reversed,
      long late,
      long differs,
      long onlyOurs,
      long onlyTheirs,
      long unassigned,
      BigDecimal oursAmount,
      BigDecimal theirsAmount,
      BigDecimal fees,
      @Nullable BigDecimal opening,
      @Nullable BigDecimal closing,
      long open,
      @Nullable String closedBy,
      @Nullable Instant closedAt) {}

  /** That a day was closed, or opened again for a reason. */
  record Decision(String decision, @Nullable String reason, String by, Instant at) {}

  /**
   * What does not match by itself.
   *
   * @param transferId of the order that it is about
   * @param proposal how two people settle it, or did
   */
  record Item(
      UUID id,
      String fsp,
      LocalDate day,
      String currency,
      @Nullable UUID transferId,
      String verdict,
      @Nullable UUID clientReference,
      @Nullable String bankReference,
      String kind,
      @Nullable BigDecimal ours,
      @Nullable BigDecimal theirs,
      @Nullable LocalDate ourDay,
      @Nullable String note,
      @Nullable Instant settledAt,
      @Nullable UUID proposal) {}

  Optional<Statement> nextStatement();

  /** Compares one day of a statement, in a few statements however many lines it has. */
  void compare(Statement statement, LocalDate day, ZoneId zone, String currency);

  void reconciled(UUID file);

  /** Newest first. */
  List<Day> days(String fsp, int limit);

  Optional<Day> day(String fsp, LocalDate day);

  /** Days of any FSP in which something is not settled, oldest first. */
  List<Day> unsettled(int limit);

  /** What was decided about a day, in order. */
  List<Decision> decisions(String fsp, LocalDate day);

  Optional<Item> item(UUID id);

  List<Item> items(String fsp, LocalDate day, @Nullable UUID after, int limit);

  /** Throws DataIntegrityViolationException while an item is open. */
  boolean close(String fsp, LocalDate day, String by, Instant at);

  boolean reopen(String fsp, LocalDate day, String by, String reason, Instant at);
}
