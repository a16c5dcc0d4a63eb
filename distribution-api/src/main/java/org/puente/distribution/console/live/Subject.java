package org.puente.distribution.console.live;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that changes, and those who watch it. */
final class Subject {

  /** What takes long to look at is looked at less often: at most a twentieth of the time. */
  private static final int SHARE = 20;

  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final Supplier<?> look;
  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private @Nullable Object seen;
  private long dueAt = System.nanoTime();
  private long toldAt = System.nanoTime();

  Subject(Supplier<?> look) {
    this.look = look;
  }

  void add(Follower follower) {
    followers.add(follower);
  }

  boolean isUnwatched() {
    return followers.isEmpty();
  }

  long streams(UUID user) {
    return followers.stream().filter(each -> each.isOf(user)).count();
  }

  /** Looks, if it is time to, and tells everybody of a change; keeps quiet streams open. */
  void beat(long now) {
    followers.removeIf(Follower::hasGone);
    if (followers.isEmpty() || now - dueAt < 0) {
      return;
    }
    Object found = look.get();
    long after = System.nanoTime();
    dueAt = after + SHARE * (after - now);
    boolean changed = !Objects.equals(found, seen);
    seen = found;
    boolean quiet = now - toldAt > QUIET_NANOS;
    if (changed || quiet) {
      toldAt = now;
    }
    for (Follower follower : followers) {
      follower.tell(changed, quiet);
    }
  }

  void end() {
    followers.forEach(Follower::end);
  }
}
