package org.puente.distribution.enrolment;

import java.math.BigDecimal;
import org.puente.distribution.programmes.Entitled;

/** A household that was assessed, and what it gets per cycle if it is eligible. */
public record Enrolled(HouseholdFacts household, Assessment assessment, Entitled entitled) {

  BigDecimal amount() {
    return entitled.payable();
  }
}
