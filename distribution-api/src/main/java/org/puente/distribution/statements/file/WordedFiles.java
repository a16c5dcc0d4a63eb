package org.puente.distribution.statements.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.puente.distribution.papers.Paper;
import org.puente.distribution.papers.PaperPdf;
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
    Paper text = writing.in(language, statement);
    switch (format) {
      case PDF -> out.write(PaperPdf.of(text));
      case XLSX -> StatementXlsx.write(text, out);
    }
  }
}
