package org.puente.stabilization.tasks;

import java.util.UUID;
import org.puente.events.contract.CancelReason;

/** A promise that is not waited for any more, and why its tasks have lost their purpose. */
public record EndedWait(UUID promiseId, UUID personId, CancelReason reason) {}
