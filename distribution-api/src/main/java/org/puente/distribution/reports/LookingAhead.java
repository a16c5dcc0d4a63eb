package org.puente.distribution.reports;

import org.puente.distribution.programmes.Programme;

/** Looks at the money of a programme that the caller sees as a whole. */
public interface LookingAhead {

  MoneyAhead of(Programme programme);
}
