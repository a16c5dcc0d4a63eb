package org.puente.fspsimulator.book;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that waits for the writer, and then for the disk. */
final class Work<T> {

  private final Function<Draft, T> task;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private @Nullable T result;

  Work(Function<Draft, T> task) {
    this.task = task;
  }

  /** Says whether the work went well. */
  boolean run(Draft draft) {
    try {
      result = task.apply(draft);
      return true;
    } catch (RuntimeException e) {
      fail(e);
      return false;
    }
  }

  void finish() {
    answer.complete(result);
  }

  void fail(RuntimeException reason) {
    answer.completeExceptionally(reason);
  }

  T await() {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
