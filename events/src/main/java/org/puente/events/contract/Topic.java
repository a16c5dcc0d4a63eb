package org.puente.events.contract;

/** The topics, each owned by one producer. */
public enum Topic {
  PTM_APPROVALS("ptm.approvals"),
  PTM_STEPS("ptm.steps"),
  PEOPLE_CHANGES("people.changes"),
  ATM_PAYOUTS("atm.payouts"),
  FSP_TOTALS("fsp.totals"),
  FSP_TROUBLES("fsp.troubles"),
  KIT_DELIVERIES("kit.deliveries"),
  STABILIZATION_TASKS("stabilization.tasks");

  private final String topicName;

  Topic(String topicName) {
    this.topicName = topicName;
  }

  public String topicName() {
    return topicName;
  }
}
