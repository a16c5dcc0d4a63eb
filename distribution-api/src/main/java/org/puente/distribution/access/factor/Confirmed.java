package org.puente.distribution.access.factor;

import java.time.Instant;

/**
 * Whoever calls has just shown that it is them. A controller that declares one as a parameter runs
 * only for a caller whose second factor is fresh, or who sends a right code along: in the header
 * {@code One-Time-Code}, or in the form field {@code otp} that the fragment {@code console/confirm
 * :: code} draws; beside it the field {@code passkey} takes what a passkey answered.
 *
 * @param factor what was shown
 * @param at when
 */
public record Confirmed(Factor factor, Instant at) {}
