package org.puente.stabilization.protocols;

/** With whom a protocol is applied. */
public enum ProtocolMode {
  INDIVIDUAL,
  GROUP,
  FAMILY
}
