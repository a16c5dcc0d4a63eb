package org.puente.payments.files.iso20022;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many orders a pain.002 claims to speak of, per status, and how many it lists. */
final class StatusCounts {

  private static final String UNDECIDED = "PDNG";

  private final Place place;
  private final Map<String, Long> declared = new HashMap<>();
  private final Map<String, Long> listed = new HashMap<>();
  private long all;
  private long ofFile = -1;

  StatusCounts(Place place) {
    this.place = place;
  }

  void ofFile(@Nullable String count) {
    if (count != null) {
      ofFile = place.count("OrgnlNbOfTxs", count);
    }
  }

  void declared(@Nullable String status, @Nullable String count) {
    if (status != null && count != null) {
      declared.merge(status, place.count("NbOfTxsPerSts", count), Long::sum);
    }
  }

  void listed(String status) {
    listed.merge(status, 1L, Long::sum);
    all++;
  }

  boolean allListed() {
    return all == ofFile;
  }

  /** Banks may list fewer than they count, such as the refused only, but never more. */
  void check() {
    if (ofFile >= 0 && all > ofFile) {
      throw Place.totalsDiffer(0, "OrgnlNbOfTxs", "more orders than counted");
    }
    declared.forEach(
        (status, count) -> {
          long told = listed.getOrDefault(status, 0L);
          if (told > count || (allListed() && told < count)) {
            throw Place.totalsDiffer(0, "NbOfTxsPerSts/DtldNbOfTxs", "other orders than counted");
          }
        });
  }

  /** The status of the orders that are counted and not listed, when it is one for all of them. */
  String onlyOther() {
    List<String> others =
        declared.entrySet().stream()
            .filter(status -> status.getValue() > listed.getOrDefault(status.getKey(), 0L))
            .map(Map.Entry::getKey)
            .toList();
    return others.size() == 1 ? others.getFirst() : UNDECIDED;
  }
}
