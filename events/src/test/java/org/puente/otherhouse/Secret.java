package org.puente.otherhouse;

/** Something of another service. */
public record Secret(String value) {}
