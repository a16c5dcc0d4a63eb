/** Shifts of volunteers: a PIN for a site and a day, and who came. */
@NullMarked
package org.puente.distribution.shifts;

import org.jspecify.annotations.NullMarked;
