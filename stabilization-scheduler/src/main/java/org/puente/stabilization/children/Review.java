package org.puente.stabilization.children;

import java.time.Instant;

/** Who went over the plan together, and when they do again. */
record Review(
    boolean withChild,
    boolean withFamily,
    boolean withSupervisor,
    Instant reviewedAt,
    Instant nextReviewAt) {}
