package org.puente.payments.inventory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.outcomes.References;

/** A bank that handed codes over calls an order by the serial number of its code. */
record SerialNumbers(Stock stock, Fsps fsps) implements References {

  @Override
  public Map<UUID, UUID> ours(String fsp, Set<UUID> theirs) {
    return isInventory(fsp)
        ? stock.owners(fsp, texts(theirs)).entrySet().stream()
            .collect(
                Collectors.toMap(owned -> UUID.fromString(owned.getKey()), Map.Entry::getValue))
        : Map.of();
  }

  @Override
  public Map<String, UUID> named(String fsp, Set<String> theirs) {
    return isInventory(fsp) ? stock.owners(fsp, theirs) : Map.of();
  }

  @Override
  public Set<UUID> nobodys(String fsp, Set<UUID> theirs) {
    return isInventory(fsp)
        ? stock.endUnassigned(fsp, texts(theirs)).stream()
            .map(UUID::fromString)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private boolean isInventory(String fsp) {
    return fsps.of(fsp).issuing() instanceof Issuing.FromInventory;
  }

  private static Set<String> texts(Set<UUID> serials) {
    return serials.stream().map(UUID::toString).collect(Collectors.toSet());
  }
}
