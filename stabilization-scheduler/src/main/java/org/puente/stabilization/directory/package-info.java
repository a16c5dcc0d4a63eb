/**
 * Whom to refer people to (BP6, BP9): services, what they cost, whom they accept, who verified it.
 */
@NullMarked
package org.puente.stabilization.directory;

import org.jspecify.annotations.NullMarked;
