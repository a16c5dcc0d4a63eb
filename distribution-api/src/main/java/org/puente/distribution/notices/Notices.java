package org.puente.distribution.notices;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's own notices; nobody sees another's. */
public interface Notices {

  /** Those whose subject still waits. */
  List<Notice> open();

  /** Adds what is new; whatever is noticed already stays one. */
  void add(UUID user, Set<Waiting> waiting);

  /** Ends those whose subject waits no longer. */
  void end(Set<UUID> ids);

  /** Newest first, from before the given one on. */
  List<Notice> page(@Nullable UUID before, int limit);

  /** How many became read: one, or without an id all. */
  int read(@Nullable UUID id);
}
