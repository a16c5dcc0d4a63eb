package org.puente.distribution.statements;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Statements as files. */
public interface StatementFiles {

  /** In the reader's language. */
  void write(MonthStatement statement, Format format, Locale language, OutputStream out)
      throws IOException;

  /** What finance files, and what it works on. */
  enum Format {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }
}
