package org.puente.payments.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.puente.events.contract.Money;

/**
 * What stands above the instructions of one file; all of it is stored before the file is written,
 * so that writing it again gives the same bytes.
 *
 * @param number counts the FSP's files of that day, from 1
 * @param executionDate when the bank is to pay, by its own calendar
 */
public record FileHead(
    String fsp,
    UUID fileId,
    int number,
    Instant createdAt,
    LocalDate executionDate,
    long count,
    Money total) {

  /**
   * The message id inside the file: the file's id, undashed, which fits ISO 20022's 35 characters.
   */
  public String messageId() {
    return fileId.toString().replace("-", "");
  }
}
