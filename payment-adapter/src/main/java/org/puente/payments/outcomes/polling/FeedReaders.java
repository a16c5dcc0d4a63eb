package org.puente.payments.outcomes.polling;

import java.time.Duration;
import java.util.List;
import org.puente.payments.fsp.Banks;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.InstanceId;
import org.puente.payments.outcomes.ApplyingReports;
import org.puente.payments.outcomes.FeedBell;
import org.puente.payments.outcomes.Feeds;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One reader per FSP. */
@Component
final class FeedReaders implements SmartLifecycle, FeedBell {

  private static final Duration STOP = Duration.ofSeconds(15);

  private final List<FeedReader> readers;
  private volatile boolean running;

  FeedReaders(Fsps fsps, Banks banks, Feeds feeds, ApplyingReports applying, InstanceId instance) {
    this.readers =
        fsps.all().stream()
            .flatMap(
                fsp ->
                    banks.find(fsp.code()).stream()
                        .map(bank -> new FeedReader(fsp, bank, feeds, applying, instance.value())))
            .toList();
  }

  @Override
  public void ring(String fsp) {
    readers.stream().filter(reader -> reader.fsp().equals(fsp)).forEach(FeedReader::ring);
  }

  @Override
  public void start() {
    running = true;
    readers.forEach(FeedReader::start);
  }

  @Override
  public void stop() {
    running = false;
    try {
      for (FeedReader reader : readers) {
        reader.stop(STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
