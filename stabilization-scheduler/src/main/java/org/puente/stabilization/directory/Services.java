package org.puente.stabilization.directory;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a referral needs to know of a service. */
@Service
public class Services {

  private final Directory directory;

  Services(Directory directory) {
    this.directory = directory;
  }

  /**
   * A service.
   *
   * @param named whether somebody offers it already
   * @param offered whether it has not been archived
   */
  public record Known(ServiceKind kind, boolean named, boolean offered) {}

  /** One of the caller's places. */
  public Optional<Known> find(UUID id) {
    return directory
        .find(id)
        .map(one -> new Known(one.offer().kind(), one.offer().isNamed(), one.archivedAt() == null));
  }
}
