package org.puente.distribution.households;

import java.util.UUID;
import org.puente.distribution.programmes.Entitled;
import org.puente.events.contract.Money;

/**
 * What a household gets by the programme's rule, whole and in two.
 *
 * @param size of the household as it is
 * @param goes how many leave
 * @param now what it gets as it is
 * @param staying what those who stay get
 * @param leaving what those who leave get
 */
public record Shares(
    UUID programmeId,
    int size,
    int goes,
    String currency,
    Entitled now,
    Entitled staying,
    Entitled leaving) {

  public int stays() {
    return size - goes;
  }

  public Money nowPaid() {
    return new Money(now.payable(), currency);
  }

  public Money stayingPaid() {
    return new Money(staying.payable(), currency);
  }

  public Money leavingPaid() {
    return new Money(leaving.payable(), currency);
  }
}
