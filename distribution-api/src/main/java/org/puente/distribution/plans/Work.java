package org.puente.distribution.plans;

/** Long work on a draft, which goes on in the background. */
public enum Work {
  /** Promises become transfers, chunk by chunk. */
  COLLECTING,
  /** The content is reviewed and frozen. */
  SUBMITTING
}
