package org.puente.distribution.registration;

/** How far an import is. */
public enum ImportState {
  /** Kept; whoever brought it says what its columns are. */
  PREPARING,
  RECEIVED,
  /** Rows are read, checked one by one, sealed and copied to staging. */
  STAGING,
  /** Households and duplicates are looked at, as sets. */
  VALIDATING,
  /** All rows were looked at as an import would, and nobody was entered. */
  TRIED,
  /** People are entered, all in one transaction. */
  APPLYING,
  DONE,
  /** The file as a whole cannot be imported. */
  REFUSED,
  /** It broke down again and again; the same file may be sent again. */
  FAILED,
  /** Given up before it was imported; the original is gone. */
  DISCARDED
}
