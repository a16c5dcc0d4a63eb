package org.puente.fspsimulator.book;

import java.util.List;

/** The feed, as it is on disk. */
public interface Entries {

  /** At most {@code limit} entries of the bank that come after the sequence, in order. */
  List<Entry> after(String bank, long sequence, int limit);
}
