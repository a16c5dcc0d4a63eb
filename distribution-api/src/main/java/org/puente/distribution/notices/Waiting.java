package org.puente.distribution.notices;

/**
 * Something that waits for somebody.
 *
 * @param subject an id or a code, never words
 */
public record Waiting(Kind kind, String subject) {}
