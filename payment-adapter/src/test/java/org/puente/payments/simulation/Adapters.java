package org.puente.payments.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The instances of this house; those that die are started again, as somebody else. */
final class Adapters {

  private final World world;
  private final List<Adapter> all = new ArrayList<>();

  Adapters(World world) {
    this.world = world;
  }

  void start() {
    Adapter started = new Adapter(world);
    all.add(started);
    world.time.note(() -> "START  an instance");
    time().after(1 + world.chance.upTo(Timeline.SECOND), world::wakeAll);
  }

  /** Some instance does it; when there is none, as soon as there is one. */
  void soon(Consumer<Adapter> what) {
    time().after(world.chance.upTo(2 * Timeline.SECOND), () -> now(what));
  }

  void now(Consumer<Adapter> what) {
    List<Adapter> up = all.stream().filter(adapter -> !adapter.isDown()).toList();
    if (up.isEmpty()) {
      time().after(5 * Timeline.SECOND, () -> now(what));
      return;
    }
    Adapter chosen = world.chance.of(up);
    chosen.does(() -> what.accept(chosen));
  }

  @Nullable Instant lastSeen(UUID id) {
    for (Adapter adapter : all) {
      if (adapter.id.equals(id)) {
        return adapter.lastSeen();
      }
    }
    return null;
  }

  void died() {
    missed();
    time().after(1 + world.chance.upTo(2 * Timeline.MINUTE), this::start);
  }

  /** The others notice, once the lease is over. */
  void missed() {
    long noticed = Adapter.LEASE.toMillis() + 1 + world.chance.upTo(10 * Timeline.SECOND);
    time().after(noticed, () -> now(Adapter::lookForOrphans));
  }

  private Timeline time() {
    return world.time;
  }
}
