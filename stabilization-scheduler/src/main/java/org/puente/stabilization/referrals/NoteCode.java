package org.puente.stabilization.referrals;

/** What is said about a referral, to the service and back. */
enum NoteCode {
  NEEDS_INTERPRETER,
  NEEDS_TRANSPORT,
  NEEDS_COMPANY,
  NEEDS_CHILDCARE,
  APPOINTMENT_GIVEN,
  WAITING_LIST,
  ASKS_FOR_DOCUMENTS,
  FULL,
  CAME,
  DID_NOT_COME
}
