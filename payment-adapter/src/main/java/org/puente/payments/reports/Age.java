package org.puente.payments.reports;

/** How many whole days a code has been out. */
public enum Age {
  DAYS_0_TO_6,
  DAYS_7_TO_13,
  DAYS_14_TO_29,
  DAYS_30_TO_59,
  DAYS_60_AND_MORE
}
