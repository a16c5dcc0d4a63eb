package org.puente.distribution.households;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.access.Caller;

/** Changes of households that the caller's scope covers. */
public interface HouseholdChanges {

  /** Whoever proposes or decides. */
  record Person(UUID id, String username) {

    /** Whoever calls. */
    public static Person calling() {
      Caller caller = Caller.current();
      return new Person(caller.userId(), caller.username());
    }
  }

  /** The household that somebody lives in. */
  Optional<UUID> home(UUID person);

  /** Locks a household and its enrolment until the transaction ends. */
  void lockHousehold(UUID household);

  /** Why somebody can't receive for a household; empty where nothing is in the way. */
  List<Hindrance> payeeHindrances(UUID household, UUID payee);

  /** False while another change of the household is proposed. */
  boolean proposePayee(UUID id, UUID person, String reason, Person by);

  /** Why they can't leave; empty where nothing is in the way. */
  List<Hindrance> splitHindrances(UUID household, SplittingHousehold.Wish wish);

  /** False while another change of the household is proposed. */
  boolean proposeSplit(UUID id, SplittingHousehold.Wish wish, Person by);

  /** A household as its programme looks at it. */
  record Dwelling(UUID programmeId, String territory, int size) {}

  Optional<Dwelling> dwelling(UUID household);

  /** Makes the new household and moves whoever leaves; in the transaction that applied it. */
  void part(HouseholdChange change);

  Optional<HouseholdChange> find(UUID id);

  /** The same, locked until the transaction ends. */
  Optional<HouseholdChange> lock(UUID id);

  /** Those of a household, the latest first; at most fifty. */
  List<HouseholdChange> ofHousehold(UUID household);

  /** Those that wait for a second person, the oldest first; at most a hundred. */
  List<HouseholdChange> proposed();

  /** Whether the household is still what it was when the change was proposed. */
  boolean stands(UUID id);

  /** Why it can't be applied; empty where nothing is in the way. */
  List<Hindrance> hindrances(UUID id);

  /** SHA-256 of what it changes, as hex: what is confirmed. */
  String digest(UUID id);

  void end(UUID id, HouseholdChange.State state, Person by);

  /** What is still owed to a household, the oldest date first. */
  List<Instalment> instalments(UUID household);

  /** Who receives for a household by now. */
  Optional<UUID> payee(UUID household);
}
