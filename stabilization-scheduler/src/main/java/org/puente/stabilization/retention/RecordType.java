package org.puente.stabilization.retention;

/** What is kept for a time of its own. */
enum RecordType {
  /** Notes, reasons of urgency and of exceptional access, with the keys that open them. */
  NOTES,
  /** Levels of need, and what was ticked of a checklist. */
  ASSESSMENTS,
  /** Who came. */
  SESSIONS,
  /** What was agreed to, and what is known of a child. */
  CONSENTS,
  CONTACTS
}
