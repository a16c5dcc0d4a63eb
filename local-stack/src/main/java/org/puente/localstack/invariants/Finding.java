package org.puente.localstack.invariants;

/**
 * Whether an invariant held.
 *
 * @param detail what was looked at, or what contradicts it
 */
public record Finding(int id, String name, boolean holds, String detail) {}
