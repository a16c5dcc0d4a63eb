package org.puente.distribution.ledger;

import java.math.BigDecimal;

/** Whether an entry was posted. */
public sealed interface Posted {

  /** It was. */
  record Done() implements Posted {}

  /** Nothing was posted: the budget is short by so much. */
  record Short(BigDecimal missing) implements Posted {}
}
