package org.puente.stabilization.escalations;

import java.util.UUID;

/** A task whose time has come. */
public record Ripe(UUID taskId, UUID personId) {}
