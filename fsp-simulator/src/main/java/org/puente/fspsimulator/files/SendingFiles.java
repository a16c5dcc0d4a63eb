package org.puente.fspsimulator.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.puente.fspsimulator.faults.Chance;
import org.puente.fspsimulator.faults.Fault;
import org.puente.fspsimulator.faults.Faults;
import org.puente.fspsimulator.faults.Misbehaving;
import org.puente.fspsimulator.files.FileLanguage.Answer;
import org.puente.fspsimulator.files.FileLanguage.Content;
import org.puente.fspsimulator.files.FileLanguage.Statement;
import org.puente.fspsimulator.files.FileLanguage.Written;
import org.springframework.stereotype.Component;

/**
 * Puts a bank's files on the way to its client, with the mishaps that were asked for. A broken file
 * is followed by the right one.
 */
@Component
public final class SendingFiles {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Misbehaving misbehaving;
  private final LayingDown layingDown;
  private final Clock clock;

  SendingFiles(Misbehaving misbehaving, LayingDown layingDown, Clock clock) {
    this.misbehaving = misbehaving;
    this.layingDown = layingDown;
    this.clock = clock;
  }

  void answer(FileBank bank, Answer answer) throws IOException {
    Duration lag = bank.settings().answerLag();
    Written right = bank.language().answer(bank.bank(), answer);
    Written wrong = bank.language().answerWrongly(bank.bank(), answer);
    send(bank, right, wrong, lag);
  }

  String statement(FileBank bank, Statement statement) throws IOException {
    Written right = bank.language().statement(bank.bank(), statement);
    send(bank, right, bank.language().statement(bank.bank(), wrong(statement)), Duration.ZERO);
    return right.fileName();
  }

  String news(FileBank bank, Statement statement) throws IOException {
    Written right = bank.language().news(bank.bank(), statement);
    send(bank, right, bank.language().news(bank.bank(), wrong(statement)), Duration.ZERO);
    return right.fileName();
  }

  private static Statement wrong(Statement right) {
    return new Statement(
        right.messageId(),
        right.number(),
        right.day(),
        right.at(),
        right.opening(),
        right.closing() + 1,
        right.entries());
  }

  private void send(FileBank bank, Written right, Written wrong, Duration lag) throws IOException {
    String name = right.fileName();
    Faults faults = misbehaving.of(bank.key());
    Instant at = clock.instant().plus(lag);
    if (meets(bank, Fault.FILE_LATE, name)) {
      at = at.plusMillis(faults.files().fileLateMillis());
    }
    Instant later = at.plusMillis(faults.files().fileLateMillis());
    if (meets(bank, Fault.FILE_WRONG_TOTALS, name)) {
      layingDown.put(bank, name, at, wrong.content());
      at = later;
    } else if (meets(bank, Fault.FILE_TRUNCATED, name)) {
      byte[] whole = bytes(right.content());
      byte[] half = Arrays.copyOf(whole, whole.length * 2 / 3);
      layingDown.put(bank, name, at, FileLanguage.of(half));
      at = later;
    } else if (meets(bank, Fault.FILE_OTHER_ENCODING, name)) {
      byte[] odd = otherEncoding(faults, name, bytes(right.content()));
      layingDown.put(bank, name, at, FileLanguage.of(odd));
      at = later;
    }
    layingDown.put(bank, name, at, right.content());
    if (meets(bank, Fault.FILE_ANSWERED_TWICE, name)) {
      layingDown.put(bank, name, later.plusMillis(1), right.content());
    }
  }

  private static byte[] otherEncoding(Faults faults, String name, byte[] file) {
    String text = new String(file, ISO_8859_1);
    if (Chance.of(faults.seed(), "encoding", id(name), 1) < 0.5) {
      return text.getBytes(UTF_16);
    }
    byte[] marked = Arrays.copyOf(MARK, MARK.length + file.length);
    System.arraycopy(file, 0, marked, MARK.length, file.length);
    return marked;
  }

  private boolean meets(FileBank bank, Fault fault, String name) {
    return misbehaving.meets(bank.key(), fault, id(name), 1);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  private static byte[] bytes(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.writeTo(bytes);
    return bytes.toByteArray();
  }
}
