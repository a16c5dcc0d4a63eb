package org.puente.events.contract;

/** What a stop request asks for. */
public enum StopKind {
  HOLD,
  CANCEL
}
