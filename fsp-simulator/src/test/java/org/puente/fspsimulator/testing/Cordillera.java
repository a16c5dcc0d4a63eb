package org.puente.fspsimulator.testing;

import java.util.List;
import java.util.UUID;

/** A file of orders as Banco Cordillera wants it. */
public final class Cordillera {

  private Cordillera() {}

  /** One row for each reference, all of the same amount in cents. */
  public static String file(List<UUID> references, long cents) {
    StringBuilder file = new StringBuilder();
    for (int row = 1; row <= references.size(); row++) {
      file.append(
          String.join(
              "\t",
              "PA",
              "2100012345",
              Integer.toString(row),
              undashed(references.get(row - 1)),
              "USD",
              "%013d".formatted(cents),
              "EFE",
              "C",
              "1712345678",
              "Ana Muñoz",
              "593991234567",
              "AYUDA"));
      file.append("\r\n");
    }
    return file.toString();
  }

  public static String undashed(UUID reference) {
    return reference.toString().replace("-", "");
  }
}
