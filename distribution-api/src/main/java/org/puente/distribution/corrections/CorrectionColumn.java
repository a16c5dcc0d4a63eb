package org.puente.distribution.corrections;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** A column of a file of corrections; those of the export are among its names. */
public enum CorrectionColumn {
  TRANSFER("transfer", "transferencia", "#activity+id+transfer"),
  AMOUNT("amount", "monto", "importe", "#value+transfer"),
  ACTION("action", "accion", "#status+action"),
  REASON("reason", "motivo", "razon", "#description+reason");

  private final Set<String> names;

  CorrectionColumn(String... names) {
    this.names = Set.of(names);
  }

  boolean isNamed(String header) {
    return names.contains(folded(header));
  }

  /** Without accents and capitals. */
  static String folded(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
