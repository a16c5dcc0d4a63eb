package org.puente.fspsimulator.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Entry;
import org.puente.fspsimulator.book.Order;

/** How one kind of bank reads its clients' files and writes its own; streaming. */
public interface FileLanguage {

  /** The short name that the configuration uses, such as {@code iso20022}. */
  String name();

  /**
   * Reads a file of orders.
   *
   * @throws UnreadableFile when the bank refuses the file as a whole
   */
  Received read(Bank bank, InputStream file) throws IOException;

  /** Says what became of the file, order by order; {@code refusal} when the whole was refused. */
  Written answer(Bank bank, Answer answer) throws IOException;

  /**
   * The same with control totals that contradict its lines, for a language whose answers have any.
   */
  default Written answerWrongly(Bank bank, Answer answer) throws IOException {
    return answer(bank, answer);
  }

  /** Tells of movements as they happen. */
  Written news(Bank bank, Statement statement) throws IOException;

  /** Tells everything that was booked in a day. */
  Written statement(Bank bank, Statement statement) throws IOException;

  /** What a client asked for; the control totals are what the file itself claims. */
  record Received(String messageId, List<Wanted> orders) {}

  /** One order as the client wrote it; {@code reference} as in the file. */
  record Wanted(String reference, String amount, String currency, String name, String phone) {}

  /** What became of one wanted order: taken, or refused for a reason of the bank's. */
  record Decided(Wanted wanted, @Nullable Order taken, String reasonCode) {}

  /** What became of a file. */
  record Answer(
      String messageId,
      String originalMessageId,
      Instant at,
      @Nullable String refusal,
      List<Decided> orders) {}

  /**
   * Entries of one bank's book over a day, and the float before and after, in minor units.
   *
   * @param number counts the bank's statements, from 1
   */
  record Statement(
      String messageId,
      int number,
      LocalDate day,
      Instant at,
      long opening,
      long closing,
      List<Entry> entries) {}

  /** A file of the bank's, ready to be laid down. */
  record Written(String fileName, Content content) {}

  /** Writes the file, as often as it is asked to. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream to) throws IOException;
  }

  /** Bytes that are known already. */
  static Content of(byte[] bytes) {
    return to -> to.write(bytes);
  }
}
