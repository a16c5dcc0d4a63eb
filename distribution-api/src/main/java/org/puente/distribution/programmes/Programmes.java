package org.puente.distribution.programmes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The programmes that the caller may see. */
public interface Programmes {

  /** Adds a programme with its first criteria; throws DuplicateKeyException for a known code. */
  void add(Programme programme, UUID by);

  /**
   * Those of the providers with which the organisation has no agreement to share data in force;
   * none of an organisation out of reach.
   */
  List<String> withoutAgreement(UUID organisation, AllowedFsps fsps);

  Optional<Programme> find(UUID id);

  List<Programme> all();

  /** The criteria of one version. */
  Optional<Criteria> criteria(UUID programmeId, int version);

  /** Writes the next version, unpublished; the number it got. */
  int addCriteria(UUID programmeId, Criteria criteria, UUID by);

  /** Publishes the newest version; repeating it changes nothing. The version in force. */
  int publishCriteria(UUID programmeId, UUID by);

  /** The next version of the service level: dates for promises that are made from now on. */
  int reschedule(UUID programmeId, List<Cycle> cycles);
}
