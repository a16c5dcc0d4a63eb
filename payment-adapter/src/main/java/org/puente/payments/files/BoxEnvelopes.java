package org.puente.payments.files;

/** How each FSP's boxes of codes are sealed on their way to us. */
@FunctionalInterface
public interface BoxEnvelopes {

  /** {@link FileEnvelope#NONE} where they come as they are. */
  FileEnvelope of(String fsp);
}
