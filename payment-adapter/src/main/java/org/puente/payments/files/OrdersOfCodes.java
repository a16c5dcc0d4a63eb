package org.puente.payments.files;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puente.payments.files.BankFiles.Stored;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.outcomes.References;

/**
 * A bank that handed codes over writes the number of a code where others write our reference; a
 * code that nobody has is nobody's order.
 */
record OrdersOfCodes(References references) {

  List<Stored> named(FileBank bank, List<Stored> lines) {
    if (!(bank.fsp().issuing() instanceof Issuing.FromInventory)) {
      return List.copyOf(lines);
    }
    Set<String> serials =
        lines.stream()
            .flatMap(line -> moved(line).stream())
            .flatMap(OrdersOfCodes::written)
            .collect(Collectors.toSet());
    Map<String, UUID> ours = references.named(bank.code(), serials);
    return lines.stream().map(line -> named(line, ours)).toList();
  }

  private static Stored named(Stored line, Map<String, UUID> ours) {
    if (!(line.content() instanceof BankFileLine.Moved moved)) {
      return line;
    }
    UUID order = written(moved).map(ours::get).filter(Objects::nonNull).findFirst().orElse(null);
    return new Stored(line.line(), moved.of(order));
  }

  private static Optional<BankFileLine.Moved> moved(Stored line) {
    return line.content() instanceof BankFileLine.Moved moved
        ? Optional.of(moved)
        : Optional.empty();
  }

  /** As it stands there, and where that is a UUID without dashes, with them. */
  private static Stream<String> written(BankFileLine.Moved moved) {
    UUID parsed = moved.clientReference();
    return parsed == null
        ? Stream.of(moved.reference())
        : Stream.of(moved.reference(), parsed.toString());
  }
}
