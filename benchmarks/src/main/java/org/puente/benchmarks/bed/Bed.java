package org.puente.benchmarks.bed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.puente.localstack.demo.Screen;
import org.puente.localstack.demo.Stage;
import org.puente.localstack.demo.Waiting;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Stack;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The throwaway Puente that is measured. */
public final class Bed {
  private static final Duration AT_MOST = Duration.ofMinutes(15);
  private static final Duration SLOWEST_LOOK = Duration.ofMillis(500);
  private static final Duration QUICKEST_LOOK = Duration.ofMillis(40);
  private static final double SHARE_BETWEEN_LOOKS = 0.01;

  private final Stack stack;
  private final Stage stage;
  private final Path folder;
  private final int rows;
  private final Backlog backlog;
  private final Set<House> stopped = EnumSet.noneOf(House.class);

  public Bed(Stack stack, Stage stage, Path folder, int rows) {
    this.stack = stack;
    this.stage = stage;
    this.folder = folder;
    this.rows = rows;
    this.backlog = new Backlog(this);
  }

  public Stage stage() {
    return stage;
  }

  public Path folder() {
    return folder;
  }

  /** How many people are measured with. */
  public int rows() {
    return rows;
  }

  public String kafka() {
    return stack.kafka();
  }

  /** The owner's view of that service's database. */
  public DataSource database(House house) {
    return stage.site().database(house);
  }

  public JdbcClient client(House house) {
    return JdbcClient.create(database(house));
  }

  public long count(House house, String sql) {
    return client(house).sql(sql).query(Long.class).single();
  }

  public void stop(House house) {
    stack.stop(house);
    stopped.add(house);
  }

  /** Starts it again, with these settings beside its own. */
  public void restart(House house, Map<String, String> settings) {
    stack.restart(house, settings);
    stopped.remove(house);
  }

  /** Starts what was stopped, and waits until nobody has anything left to read or to tell. */
  public void settle(Map<String, String> adapterSettings) {
    for (House house : Set.copyOf(stopped)) {
      restart(house, house == House.PAYMENT_ADAPTER ? adapterSettings : Map.of());
    }
    drain();
  }

  /** Waits until nobody has anything left to read or to tell. */
  public void drain() {
    Waiting.until("the backlog to end", AT_MOST, backlog::isEmpty, backlog::toString);
  }

  /** Waits until so many are done, looking often and showing how far it is. */
  public void await(String what, long rows, LongSupplier done) {
    Stopwatch watch = new Stopwatch();
    try (Screen.Step step = stage.screen().step(what, rows)) {
      for (long now = done.getAsLong(); now < rows; now = done.getAsLong()) {
        step.at(now);
        if (watch.seconds() > AT_MOST.toSeconds()) {
          throw new IllegalStateException("%s: %d of %d in time".formatted(what, now, rows));
        }
        Waiting.pause(pause(watch.seconds()));
      }
      step.at(rows);
    }
  }

  /** Looking costs time too, so a long step is looked at once in a hundredth of its time. */
  private static Duration pause(double seconds) {
    Duration share = Duration.ofMillis((long) (1_000 * SHARE_BETWEEN_LOOKS * seconds));
    Duration atMost = share.compareTo(SLOWEST_LOOK) < 0 ? share : SLOWEST_LOOK;
    return atMost.compareTo(QUICKEST_LOOK) > 0 ? atMost : QUICKEST_LOOK;
  }

  /** Watches that service's heap until closed. */
  public HeapWatch heapOf(House house) {
    return new HeapWatch(gauges(house));
  }

  public Gauges gauges(House house) {
    return new Gauges(stack.plan().ports().health().getOrDefault(house, 0));
  }

  boolean runs(House house) {
    return !stopped.contains(house);
  }
}
