package org.puente.payments.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The time of a history, what will happen in it, and what happened if somebody wants to know. */
final class Timeline extends Clock {

  static final long SECOND = 1_000;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private static final long START = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();

  private record Due(long at, long place, Runnable what) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return at == other.at ? Long.compare(place, other.place) : Long.compare(at, other.at);
    }
  }

  private final PriorityQueue<Due> queue = new PriorityQueue<>();
  private final @Nullable List<String> trace;
  private long now = START;
  private Instant instant = Instant.ofEpochMilli(START);
  private long placed;

  Timeline(boolean traced) {
    trace = traced ? new ArrayList<>() : null;
  }

  void after(long millis, Runnable what) {
    queue.add(new Due(now + millis, placed++, what));
  }

  /** At once where that moment is over. */
  void at(Instant moment, long jitter, Runnable what) {
    after(Math.max(0, moment.toEpochMilli() - now) + jitter, what);
  }

  /** The next thing happens; false when nothing ever will. */
  boolean step() {
    Due next = queue.poll();
    if (next == null) {
      return false;
    }
    if (next.at() > now) {
      now = next.at();
      instant = Instant.ofEpochMilli(now);
    }
    next.what().run();
    return true;
  }

  void note(Supplier<String> what) {
    if (trace != null) {
      trace.add("%8.1f s  %s".formatted((now - START) / 1e3, what.get()));
    }
  }

  /** What happened last. */
  String told(int lines) {
    if (trace == null) {
      return "";
    }
    return String.join("\n", trace.subList(Math.max(0, trace.size() - lines), trace.size()));
  }

  long nanos() {
    return now * 1_000_000;
  }

  @Override
  public Instant instant() {
    return instant;
  }

  @Override
  public long millis() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
