package org.puente.distribution.registration;

import java.util.UUID;

/** What became of a file that was handed in. */
public sealed interface Receipt {

  /** It will be imported, or is refused already; its progress tells. */
  record Received(UUID importId) implements Receipt {}

  /** The same bytes came before, for the same programme. */
  record AlreadyImported(UUID importId) implements Receipt {}

  /** The programme or the organisation is outside of the caller's scope, or there is none such. */
  record OutOfScope() implements Receipt {}
}
