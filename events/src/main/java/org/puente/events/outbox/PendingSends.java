package org.puente.events.outbox;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** One future for many sends; it ends when all of them have, with the first failure if any. */
final class PendingSends implements Callback {

  private final AtomicInteger open;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

  PendingSends(int count) {
    this.open = new AtomicInteger(count);
    if (count == 0) {
      done.complete(null);
    }
  }

  @Override
  public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception thrown) {
    if (thrown != null) {
      failure.compareAndSet(null, thrown);
    }
    if (open.decrementAndGet() == 0) {
      finish();
    }
  }

  /** The rest was never handed to the producer. */
  void abandon(Exception thrown) {
    done.completeExceptionally(thrown);
  }

  CompletableFuture<@Nullable Void> done() {
    return done;
  }

  private void finish() {
    Exception first = failure.get();
    if (first == null) {
      done.complete(null);
    } else {
      done.completeExceptionally(first);
    }
  }
}
