package org.puente.badhouse.plans;

import java.math.BigDecimal;

class LossyDecimal {
  double half(BigDecimal decimal) {
    return decimal.doubleValue() / 2;
  }
}
