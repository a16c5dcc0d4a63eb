package org.puente.events.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What walking an audit chain found. */
public sealed interface Verdict {

  /**
   * Every line is what was once recorded.
   *
   * @param links how many lines
   * @param since when the first one was recorded; null where there is none
   * @param until when the last one was
   * @param heads kept outside of the database, all of them found in it
   */
  record Whole(long links, @Nullable Instant since, @Nullable Instant until, long heads)
      implements Verdict {}

  /** The first line that isn't. */
  record Broken(long seq, Flaw flaw) implements Verdict {}

  /** What does not match. */
  enum Flaw {
    /** There is no line of that number, although a later one is there. */
    MISSING,
    /** It doesn't follow the line before it. */
    PREDECESSOR,
    /** Its hash isn't the hash of what it says. */
    CONTENT,
    /** The head that was kept outside of the database is another one, or the line is gone. */
    HEAD
  }
}
