package org.puente.stabilization.tasks;

import java.util.UUID;

/** A promise that is not waited for any more, and why its tasks have lost their purpose. */
public record EndedWait(UUID promiseId, UUID personId, CancelCause reason) {}
