package org.puente.events.envelope;

import org.jspecify.annotations.Nullable;

/**
 * The record itself is at fault, so that trying again cannot help: it belongs in quarantine. The
 * message is shown to people and holds no payload.
 */
public final class DefectiveEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DefectiveEventException(String reason) {
    super(reason);
  }

  public DefectiveEventException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
