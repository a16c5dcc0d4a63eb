package org.puente.stabilization.policies;

import java.util.List;

/** Every version of the policy there has been. */
public interface Policies {

  /** The newest one that is active by now. */
  Policy current();

  /** Newest first. */
  List<Policy> all();
}
