package org.puente.payments.files;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.payments.orders.OrderKey;

/** Files that banks sent, kept with every line of theirs and what became of it. */
public interface BankFiles {

  /** A stored line, with its place in the order of reading. */
  record Stored(long line, BankFileLine content) {}

  /** What became of a line. */
  record Judged(long line, Verdict verdict) {}

  /** What became of a line of a bank's file. */
  enum Verdict {
    APPLIED,
    /** It was known before, and said the same. */
    KNOWN,
    /** About an order that nobody here placed: a case was opened. */
    NOBODYS,
    /** Kept for reconciling; it moves no order. */
    NOTED,
    /** It contradicts what the database holds for true: a case was opened. */
    CASE
  }

  /**
   * Keeps a file sealed, as it came; empty when the very same one came before.
   *
   * @param broughtBy null when the bank itself laid it down
   */
  Optional<UUID> keep(String fsp, String name, InputStream content, @Nullable String broughtBy);

  /** The oldest file that is not done yet. */
  Optional<BankFile> unfinished(String fsp);

  InputStream content(UUID file);

  /** Forgets lines of an earlier reading that did not come to its end. */
  void clear(UUID file);

  void add(String fsp, UUID file, List<Stored> lines);

  /** The file holds together; false when its message was applied before under another name. */
  boolean read(UUID file, BankFileHead head, long lines);

  void refuse(UUID file, BankFile.Refusal refusal);

  /** Whether a statement that covers one of these days was taken in before. */
  boolean overlaps(String fsp, UUID file, LocalDate from, LocalDate to);

  /** The next lines to apply, with codes opened; locks the file. */
  List<Stored> next(BankFile file, int limit);

  /** Orders of a file of ours that no line of this one tells of. */
  List<OrderKey> withoutLine(UUID file, UUID paymentFile);

  void judged(UUID file, List<Judged> lines);

  void applied(UUID file);

  /** Newest first. */
  List<BankFile.View> newest(String fsp, int limit);

  /** Somebody else confirms a file brought by hand; throws for the same person. */
  boolean confirm(String fsp, UUID file, String by);
}
