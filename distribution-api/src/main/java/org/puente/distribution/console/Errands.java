package org.puente.distribution.console;

import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.Milestone.Errand;
import org.puente.distribution.console.Milestone.Said;
import org.puente.distribution.console.Milestone.Standing;
import org.puente.distribution.notices.Kind;
import org.puente.distribution.notices.WhatWaits;
import org.puente.distribution.reports.RecentTallies;
import org.puente.events.access.Caller;
import org.puente.events.access.Operation;
import org.puente.events.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks along the road for what waits for somebody: for the home page, the bell and the digest. */
@Component
public class Errands implements WhatWaits {

  private static final Logger log = LoggerFactory.getLogger(Errands.class);

  /** Who is told that people wait too long: whoever may hasten it. */
  private static final Set<Role> HASTENING =
      Set.of(PROGRAMME_OFFICER, FINANCE_OFFICER, COORDINATOR);

  private final List<Milestone> milestones;
  private final RecentTallies tallies;
  private final Places places;

  Errands(List<Milestone> milestones, RecentTallies tallies, Places places) {
    this.milestones = milestones.stream().sorted(Comparator.comparing(Milestone::room)).toList();
    this.tallies = tallies;
    this.places = places;
  }

  /** The stages that concern somebody, in order. */
  List<Seen> look(Caller caller) {
    return seen(caller, milestones.stream());
  }

  private static List<Seen> seen(Caller caller, Stream<Milestone> milestones) {
    return milestones
        .filter(milestone -> !Collections.disjoint(milestone.audience(), caller.roles()))
        .map(milestone -> new Seen(milestone.room(), look(milestone, caller), milestone.kinds()))
        .toList();
  }

  /** A stage that can't be looked at doesn't hide the others. */
  private static @Nullable Standing look(Milestone milestone, Caller caller) {
    try {
      return Operation.as(milestone.audience(), () -> milestone.look(caller));
    } catch (RuntimeException e) {
      log.warn("{} does not show: {}", milestone.room(), e.toString());
      return null;
    }
  }

  /** What waits for somebody, with what is late, and what could not be looked at. */
  List<Seen> withLate(Caller caller) {
    var waits = milestones.stream().filter(milestone -> !milestone.kinds().isEmpty());
    var seen = new ArrayList<>(seen(caller, waits));
    if (!caller.grantsOf(HASTENING).isEmpty()) {
      seen.add(late());
    }
    return seen;
  }

  private Seen late() {
    Standing found = null;
    try {
      found = Standing.of(0).with(Operation.as(HASTENING, this::lateErrands));
    } catch (RuntimeException e) {
      log.warn("What is late does not show: {}", e.toString());
    }
    return new Seen(Room.PLANS, found, Set.of(Kind.LATE));
  }

  private List<Errand> lateErrands() {
    var names = places.names();
    return tallies.now().late().stream()
        .map(
            late -> {
              String name = names.getOrDefault(late.territory(), late.territory());
              var text = new Said("home.late.one", name, late.count());
              return new Errand(Kind.LATE, late.territory(), Room.PLANS.path(), text);
            })
        .toList();
  }

  @Override
  public Found of(Caller caller) {
    return found(withLate(caller));
  }

  static Found found(List<Seen> seen) {
    var unseen = new HashSet<Kind>();
    seen.stream()
        .filter(each -> each.standing() == null)
        .forEach(each -> unseen.addAll(each.kinds()));
    return new Found(
        seen.stream()
            .flatMap(each -> each.errands().stream())
            .map(Errand::waiting)
            .collect(Collectors.toUnmodifiableSet()),
        unseen);
  }

  /** A stage as somebody sees it; without a standing where it can't be looked at. */
  record Seen(Room room, @Nullable Standing standing, Set<Kind> kinds) {

    List<Errand> errands() {
      return standing == null ? List.of() : standing.errands();
    }
  }
}
