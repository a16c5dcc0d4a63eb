package org.puente.distribution.programmes;

import static java.util.Comparator.comparingInt;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The providers of a programme in order of preference; no code and no position twice. */
public record AllowedFsps(List<AllowedFsp> all) {

  /** Throws IllegalArgumentException when a code or a position is repeated. */
  public AllowedFsps {
    all = all.stream().sorted(comparingInt(AllowedFsp::position)).toList();
    distinct(all, AllowedFsp::code);
    distinct(all, AllowedFsp::position);
  }

  /** The providers that pay in a territory, the preferred one first. */
  public List<AllowedFsp> in(String territory) {
    return all.stream().filter(fsp -> fsp.paysIn(territory)).toList();
  }

  public List<String> codesIn(String territory) {
    return in(territory).stream().map(AllowedFsp::code).toList();
  }

  /** What every provider of the territory can dispense, so that falling back keeps the amount. */
  public NoteMultiple notesIn(String territory, NoteMultiple programme) {
    return in(territory).stream()
        .map(AllowedFsp::noteMultiple)
        .reduce(programme, NoteMultiple::and);
  }

  /** What every provider of the programme can dispense. */
  public NoteMultiple notes(NoteMultiple programme) {
    return all.stream().map(AllowedFsp::noteMultiple).reduce(programme, NoteMultiple::and);
  }

  private static <T> void distinct(List<AllowedFsp> fsps, Function<AllowedFsp, T> property) {
    Set<T> seen = new HashSet<>();
    for (AllowedFsp fsp : fsps) {
      if (!seen.add(property.apply(fsp))) {
        throw new IllegalArgumentException("Repeated among the FSPs: " + property.apply(fsp));
      }
    }
  }
}
