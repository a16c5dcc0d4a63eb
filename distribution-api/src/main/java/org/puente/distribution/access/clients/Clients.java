package org.puente.distribution.access.clients;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The programs that may call by themselves. */
public interface Clients {

  /** A client and what proves it. */
  record Credentials(Client client, String secretHash) {}

  /** All, by client id: they are few. */
  List<Client> all();

  Optional<Credentials> find(String clientId);

  /** Whether a token of that version is still worth something. */
  boolean isCurrent(UUID client, int version);

  /** That it got a token just now. */
  void used(UUID client);

  /** Its id; empty if the client id is taken. Belongs in a transaction of the jobs role. */
  Optional<UUID> add(NewClient client, String secretHash, String by);

  /** The client with its row locked. Belongs in a transaction of the jobs role. */
  Optional<Client> lock(UUID client);

  /** Changes what is given, and voids its tokens. Belongs in a transaction of the jobs role. */
  void change(UUID client, boolean enabled, @Nullable String secretHash);
}
