package org.puente.payments.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.puente.payments.files.FileFormat;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;
import org.puente.payments.files.Instruction;
import org.puente.payments.fsp.Fsp;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day's statement as it was fetched: the head, then the pages, one JSON value after the other. An
 * entry that two pages tell counts once.
 */
final class EntriesFormat implements FileFormat {

  private static final ObjectReader READER =
      JsonMapper.shared().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Fsp fsp;

  EntriesFormat(Fsp fsp) {
    this.fsp = fsp;
  }

  @Override
  public String name(FileHead head) {
    throw new UnsupportedOperationException(fsp.code() + " takes no orders by file");
  }

  @Override
  public void write(FileHead head, Stream<Instruction> instructions, OutputStream to) {
    throw new UnsupportedOperationException(fsp.code() + " takes no orders by file");
  }

  @Override
  public void read(String name, InputStream from, FileLines lines) throws IOException {
    DayOfEntries day = null;
    try (JsonParser json = JsonMapper.shared().createParser(from)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (day == null && token == JsonToken.START_OBJECT) {
          day =
              new DayOfEntries(
                  read(json, StatementHead.class),
                  fsp.hours().zone(),
                  fsp.endpoint().account(),
                  lines);
        } else if (day != null && token == JsonToken.START_ARRAY) {
          page(json, day);
        } else {
          throw new FileRefused(Reason.NOT_THIS_FORMAT, 0, null, "is no statement of a day");
        }
      }
    } catch (JacksonException e) {
      throw new FileRefused(Reason.INVALID, day == null ? 0 : day.row(), null, "is no whole JSON");
    }
    if (day == null) {
      throw new FileRefused(Reason.NOT_THIS_FORMAT, 0, null, "is empty");
    }
    day.end();
  }

  private static void page(JsonParser json, DayOfEntries day) {
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token != JsonToken.START_OBJECT) {
        throw new FileRefused(Reason.INVALID, day.row(), null, "holds what is no entry");
      }
      day.entry(read(json, StatementEntry.class));
    }
  }

  private static <T> T read(JsonParser json, Class<T> type) {
    return READER.forType(type).readValue(json);
  }
}
