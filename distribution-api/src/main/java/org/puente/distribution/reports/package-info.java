/** Reports over everything this service knows; aggregates only. */
@NullMarked
package org.puente.distribution.reports;

import org.jspecify.annotations.NullMarked;
