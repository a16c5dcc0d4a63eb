package org.puente.distribution.dataprotection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.access.Caller;

/** Requests of people whom the caller's scope covers. */
public interface DataRequests {

  /** Somebody who enters or answers. */
  record Person(UUID id, String username) {

    /** Whoever calls. */
    public static Person calling() {
      Caller caller = Caller.current();
      return new Person(caller.userId(), caller.username());
    }
  }

  /** A request that is entered. */
  record Entered(
      UUID id,
      UUID personId,
      DataRequest.Kind kind,
      LocalDate received,
      LocalDate due,
      String words) {}

  /** False if there is no such person in the caller's scope. */
  boolean enter(Entered request, Person by);

  Optional<DataRequest> find(UUID id);

  /** The same, locked until the transaction ends. */
  Optional<DataRequest> lock(UUID id);

  /** Those that are open, the most urgent first; at most two hundred. */
  List<DataRequest> open();

  /** The latest of all; at most fifty. */
  List<DataRequest> latest();

  /** Those of a person, the latest first. */
  List<DataRequest> ofPerson(UUID person);

  void answer(DataRequest request, DataRequest.State state, String words, Person by);
}
