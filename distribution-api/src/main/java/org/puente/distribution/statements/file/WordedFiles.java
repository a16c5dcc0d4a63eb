package org.puente.distribution.statements.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.puente.distribution.statements.MonthStatement;
import org.puente.distribution.statements.StatementFiles;
import org.springframework.stereotype.Component;

@Component
class WordedFiles implements StatementFiles {

  private final WritingStatement writing;

  WordedFiles(WritingStatement writing) {
    this.writing = writing;
  }

  @Override
  public void write(MonthStatement statement, Format format, Locale language, OutputStream out)
      throws IOException {
    StatementText text = writing.in(language, statement);
    switch (format) {
      case PDF -> StatementPdf.write(text, out);
      case XLSX -> StatementXlsx.write(text, out);
    }
  }
}
