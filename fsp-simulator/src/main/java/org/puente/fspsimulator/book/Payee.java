package org.puente.fspsimulator.book;

/** Whom the bank texts the code to; {@code msisdn} may be empty when the client tells no phone. */
public record Payee(String msisdn, String name, String language) {}
