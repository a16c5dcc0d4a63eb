package org.puente.distribution.plans;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who had which part in a plan, over all its rounds; nobody has two. */
public record Participants(Map<UUID, Part> parts) {

  public Participants {
    parts = Map.copyOf(parts);
  }

  public static Participants preparedBy(UUID user) {
    return new Participants(Map.of(user, Part.PREPARER));
  }

  public Optional<Part> partOf(UUID user) {
    return Optional.ofNullable(parts.get(user));
  }

  public Set<UUID> with(Part part) {
    return parts.entrySet().stream()
        .filter(each -> each.getValue() == part)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean mayBe(Part part, UUID user) {
    return partOf(user).map(part::equals).orElse(true);
  }

  Participants and(UUID user, Part part) {
    if (!mayBe(part, user)) {
      throw new IllegalArgumentException(user + " has another part already");
    }
    Map<UUID, Part> more = new HashMap<>(parts);
    more.put(user, part);
    return new Participants(more);
  }
}
