package org.puente.distribution.notices;

/** What may wait for somebody. */
public enum Kind {
  /** A plan was sent back with observations. */
  RETURNED,
  APPROVE,
  RELEASE,
  /** A correction of a draft is neither applied nor dropped. */
  CORRECTION,
  /** A deposit waits for a second person. */
  FUNDING,
  /** A change of approval tiers waits for a second person. */
  TIERS,
  /** Somebody included or not asks for another look. */
  REVIEW,
  /** A file was received and nobody said what its columns mean. */
  PREPARE,
  /** Who receives for a household waits for a second person. */
  HOUSEHOLD,
  DUPLICATES,
  /** Somebody asks about their own data. */
  DATA_REQUEST,
  /** A breach that the authority was not told of. */
  BREACH,
  /** An agreement to share data waits for a second person. */
  AGREEMENT,
  /** An agreement to share data ends soon and no other one follows. */
  AGREEMENT_ENDS,
  /** A payee may be somebody on a sanctions list: two people decide. */
  SCREENING,
  /** What no bank can be asked waits for a second person. */
  SETTLEMENT,
  /** A box of codes waits for a second person. */
  BOX,
  /** A file that somebody carried to a bank or from there waits for a second person. */
  BANK_FILE,
  /** A bank is down, and something waits for it. */
  BANK_DOWN,
  /** Codes of one worth run low. */
  CODES_LOW,
  /** A bank is down no more, or there are codes enough again. */
  BANK_BACK,
  /** Handovers that were recorded twice. */
  CONFLICTS,
  /** Somebody is to be stood by. */
  TASKS,
  /** A task of support that nobody took in time, or whose contact was missed. */
  ESCALATION,
  /** Notes that somebody opened outside of their caseload. */
  EXCEPTIONAL_ACCESS,
  /** More people of a place wait for somebody than its team may take; told of each day once. */
  CAPACITY,
  /** People wait beyond the day that was communicated. */
  LATE;

  /** Whether there is one notice of a subject, however often it is short and enough again. */
  public boolean isToldOnce() {
    return this == CAPACITY;
  }
}
