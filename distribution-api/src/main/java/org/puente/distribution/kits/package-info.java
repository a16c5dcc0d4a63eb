/**
 * Kits: what they are, how many lie where, who is entitled to one, and the one handover that
 * counts.
 */
@NullMarked
package org.puente.distribution.kits;

import org.jspecify.annotations.NullMarked;
