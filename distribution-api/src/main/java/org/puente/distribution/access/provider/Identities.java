package org.puente.distribution.access.provider;

import java.util.Optional;
import java.util.UUID;

/** Which subjects of an identity provider are which people of ours. */
public interface Identities {

  Optional<UUID> holder(String issuer, String subject);

  /** The subject that somebody is linked to. */
  Optional<String> subject(UUID user, String issuer);

  /** In a transaction of the jobs role; throws a DuplicateKeyException if the subject is taken. */
  void link(UUID user, String issuer, String subject, String by);

  /** In a transaction of the jobs role; false if there is no link. */
  boolean unlink(UUID user, String issuer);
}
