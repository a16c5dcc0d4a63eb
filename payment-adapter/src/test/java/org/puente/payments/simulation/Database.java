package org.puente.payments.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Transactions in memory: all of it, or nothing when an instance dies before the commit. */
final class Database implements TransactionOperations {

  private static final TransactionStatus STATUS = new SimpleTransactionStatus();

  private final Runnable crashPoint;
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private Runnable committed = () -> {};

  Database(Runnable crashPoint) {
    this.crashPoint = crashPoint;
  }

  void onCommit(Runnable then) {
    committed = then;
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
    crashPoint.run();
    T result;
    try {
      result = action.doInTransaction(STATUS);
      crashPoint.run();
    } catch (RuntimeException | Error e) {
      while (!undo.isEmpty()) {
        undo.pop().run();
      }
      throw e;
    }
    undo.clear();
    committed.run();
    crashPoint.run();
    return result;
  }

  <K, V> void put(Map<K, V> table, K key, V value) {
    V before = table.put(key, value);
    undo.push(
        () -> {
          if (before == null) {
            table.remove(key);
          } else {
            table.put(key, before);
          }
        });
  }

  /** A change that is undone so. */
  void undoing(Runnable back) {
    undo.push(back);
  }
}
