package org.puente.payments.fsp;

/** What the bank says when asked about a client reference. */
public sealed interface InquiryAnswer {

  /** It issued a code; whether that is still alive, its feed tells in order. */
  record Accepted(IssuedCode code) implements InquiryAnswer {}

  /** It accepted, and pays whoever shows a document: there is no code. */
  record AcceptedWithoutCode() implements InquiryAnswer {}

  /** Still being processed. */
  record Processing() implements InquiryAnswer {}

  /** It was refused. */
  record Rejected(String reasonCode) implements InquiryAnswer {}

  /** The bank has never seen this reference. */
  record NeverSeen() implements InquiryAnswer {}

  /** The bank could not be asked, or did not say. */
  record NoAnswer(String reasonCode) implements InquiryAnswer {}
}
