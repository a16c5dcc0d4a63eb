/** The standardised mechanisms of standing by (BP5), as versions that are never edited. */
@NullMarked
package org.puente.stabilization.protocols;

import org.jspecify.annotations.NullMarked;
