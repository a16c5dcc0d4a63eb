package org.puente.events.contract;

/** The step in which a late transfer is stuck. */
public enum DelayCause {
  AWAITING_PARTNER_REPORT,
  PREPARATION,
  AWAITING_FUNDS,
  APPROVAL,
  RELEASE,
  FSP,
  NOT_COLLECTED
}
