package org.puente.events.tables;

import java.nio.charset.Charset;

/** How a file is written down. */
public sealed interface Dialect {

  /** Separated text. */
  record Csv(Charset charset, char delimiter) implements Dialect {}

  /** An Excel workbook; its first sheet counts. */
  record Xlsx() implements Dialect {}
}
