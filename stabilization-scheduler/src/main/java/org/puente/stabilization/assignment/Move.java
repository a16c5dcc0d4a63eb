package org.puente.stabilization.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that is to go to somebody, as it was shown.
 *
 * @param from who had it then; null for nobody
 */
public record Move(UUID taskId, @Nullable UUID from, UUID to) {}
