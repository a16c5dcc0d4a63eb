package org.puente.distribution.registration.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.puente.events.tables.DataRows;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.RawRow;

/**
 * Reads rows on the caller's thread and has them checked and sealed on others, a bounded number of
 * blocks ahead; blocks come out in the order of the file.
 */
final class RowPipeline implements AutoCloseable {

  private static final int ROWS_PER_BLOCK = 1_000;
  private static final int BLOCKS_AHEAD = 6;

  private final DataRows rows;
  private final SealingBlock.Tools tools;
  private final ExecutorService workers;
  private final Queue<Future<SealedBlock>> ahead = new ArrayDeque<>();
  private boolean exhausted;

  RowPipeline(DataRows rows, SealingBlock.Tools tools, ExecutorService workers) {
    this.rows = rows;
    this.tools = tools;
    this.workers = workers;
  }

  /** The next block, or null after the last one. */
  @Nullable SealedBlock next() throws FileRefused, IOException {
    while (!exhausted && ahead.size() < BLOCKS_AHEAD) {
      submitBlock();
    }
    var oldest = ahead.poll();
    return oldest == null ? null : result(oldest);
  }

  private void submitBlock() throws FileRefused, IOException {
    var block = new ArrayList<RawRow>(ROWS_PER_BLOCK);
    while (block.size() < ROWS_PER_BLOCK && rows.next() instanceof RawRow row) {
      block.add(row);
    }
    exhausted = block.size() < ROWS_PER_BLOCK;
    long bytesRead = rows.bytesRead();
    if (!block.isEmpty()) {
      ahead.add(workers.submit(() -> new SealingBlock(tools, block.size()).seal(block, bytesRead)));
    }
  }

  private static SealedBlock result(Future<SealedBlock> block) {
    try {
      return block.get();
    } catch (ExecutionException bug) {
      throw new IllegalStateException("A row could not be read", bug.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", stopped);
    }
  }

  @Override
  public void close() throws IOException {
    ahead.forEach(block -> block.cancel(true));
    rows.close();
  }
}
