/** What somebody needs now, and the protocols that were applied for it (BP5, indicator i). */
@NullMarked
package org.puente.stabilization.assessments;

import org.jspecify.annotations.NullMarked;
