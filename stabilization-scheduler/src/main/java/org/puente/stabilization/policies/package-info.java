/** When waiting becomes a delay: versioned policies, and the timetable they give a promise. */
@NullMarked
package org.puente.stabilization.policies;

import org.jspecify.annotations.NullMarked;
