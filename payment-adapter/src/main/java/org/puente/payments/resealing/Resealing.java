package org.puente.payments.resealing;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.puente.events.sealing.KeyRotation;
import org.puente.payments.resealing.SealedColumns.Column;
import org.puente.payments.resealing.SealedColumns.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * While a keyset has an older key, seals what that one sealed anew with the one in use: a bounded
 * number of values a commit, going on after a restart where it was.
 */
public final class Resealing {

  private static final Logger log = LoggerFactory.getLogger(Resealing.class);

  private final SealedColumns columns;
  private final KeyRotation keys;
  private final Aead aead;
  private final TransactionOperations transaction;

  public Resealing(
      SealedColumns columns, KeyRotation keys, Aead aead, TransactionOperations transaction) {
    this.columns = columns;
    this.keys = keys;
    this.aead = aead;
    this.transaction = transaction;
  }

  /** True while there may be more. */
  public boolean step() {
    return keys.isGoingOn()
        && !keys.isBegun()
        && Boolean.TRUE.equals(transaction.execute(_ -> batch(keys.primary())));
  }

  private boolean batch(byte[] key) {
    Optional<Column> next = columns.next(key);
    next.ifPresent(
        column -> {
          List<Value> found = columns.sealedOtherwise(column, key);
          List<Value> anew =
              found.stream().flatMap(value -> anew(column, value, key).stream()).toList();
          columns.reseal(column, anew);
          columns.walked(column, key, anew.size());
        });
    return next.isPresent();
  }

  /** What cannot be opened stays as it is, and keeps its key from being taken away. */
  private Optional<Value> anew(Column column, Value value, byte[] key) {
    try {
      byte[] plain = aead.decrypt(value.sealed(), value.sealedFor());
      byte[] sealed = aead.encrypt(plain, value.sealedFor());
      if (!Arrays.equals(sealed, 1, 1 + key.length, key, 0, key.length)) {
        throw new IllegalStateException("The key in use was not read yet");
      }
      return Optional.of(new Value(value.place(), sealed, value.sealedFor()));
    } catch (GeneralSecurityException e) {
      log.error("A value of {}.{} cannot be opened", column.relation(), column.name());
      return Optional.empty();
    }
  }
}
