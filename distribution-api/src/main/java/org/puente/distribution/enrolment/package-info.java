/** Enrolment: who is eligible and why, and the promise of every instalment. */
@NullMarked
package org.puente.distribution.enrolment;

import org.jspecify.annotations.NullMarked;
