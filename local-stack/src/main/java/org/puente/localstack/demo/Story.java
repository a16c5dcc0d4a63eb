package org.puente.localstack.demo;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is played: which file, how many cycles, and who waits for a partner's report in which.
 *
 * @param late territories whose report comes late, by cycle
 * @param people how many are expected, for stock and funding
 * @param budget of the programme, which is also what the banks are funded with
 */
public record Story(
    String name,
    Path file,
    List<Place> places,
    int cycles,
    Map<Integer, Set<String>> late,
    int people,
    BigDecimal budget) {

  public Story {
    places = List.copyOf(places);
    late = Map.copyOf(late);
  }

  Set<String> lateIn(int cycle) {
    return late.getOrDefault(cycle, Set.of());
  }

  List<String> territories() {
    return places.stream().map(Place::code).toList();
  }

  /** A territory as the catalogue knows it. */
  public record Place(String code, String name, String province, String country) {}
}
