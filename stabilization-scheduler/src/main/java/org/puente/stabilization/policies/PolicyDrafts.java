package org.puente.stabilization.policies;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.puente.stabilization.policies.PolicyDraft.Author;

/** What the policy is to become. At most one draft is open; whoever changes it has locked it. */
public interface PolicyDrafts {

  Optional<PolicyDraft> open();

  /** The same, locked until the transaction ends. */
  Optional<PolicyDraft> lockOpen();

  void add(PolicyDraft draft);

  /** The author wrote it anew. */
  void rewrite(PolicyDraft draft);

  void discard(UUID draft, Author by, Instant at);

  /** Makes it the next version, from that instant on; returns its number. */
  int switchOn(PolicyDraft draft, Author by, Instant at, Instant activeFrom);
}
