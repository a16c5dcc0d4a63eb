package org.puente.distribution.screening;

import java.io.InputStream;
import java.util.List;

/** Reads a list in a published format. */
public interface ListFile {

  /** What a file says; bounded. */
  record Content(String dated, List<SanctionsList.Entry> entries) {

    public Content {
      entries = List.copyOf(entries);
    }
  }

  /** Throws a Problem for what is no such list, or too large. */
  Content read(InputStream file);
}
