/**
 * Referrals to services of the directory, with consent, and help meanwhile; money never waits for
 * them.
 */
@NullMarked
package org.puente.stabilization.referrals;

import org.jspecify.annotations.NullMarked;
