package org.puente.distribution.kits;

/**
 * A kit on a list at the desk.
 *
 * @param name first name and initial of whoever collects it
 */
public record ListedKit(String name, Entitlement kit) {}
