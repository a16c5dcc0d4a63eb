package org.puente.stabilization.sessions;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session, with whoever takes part in it and is of the caller's scope.
 *
 * @param protocolVersion of the plan's protocol, as it was when the session was agreed on
 * @param attendance PLANNED sessions have none
 */
record Session(
    UUID id,
    Plan plan,
    @Nullable Integer protocolVersion,
    UUID worker,
    SessionState state,
    Map<UUID, @Nullable Attendance> attendance) {}
