package org.puente.stabilization.tasks.web;

import java.time.Instant;

/**
 * What the policy proposes for the next step of a task.
 *
 * @param nextContactAt when the person should be contacted again
 * @param attemptsLeft attempts without an answer before the person counts as unreachable
 */
record ProposalView(Instant nextContactAt, int attemptsLeft) {}
