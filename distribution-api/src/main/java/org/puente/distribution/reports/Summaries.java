package org.puente.distribution.reports;

import org.puente.distribution.programmes.Programme;

/** Where the numbers of a programme come from. */
public interface Summaries {

  /** The numbers as of now. */
  Summary of(Programme programme);
}
