package org.puente.fspsimulator.gsma;

/** GSMA's key and value. */
record Metadata(String key, String value) {}
