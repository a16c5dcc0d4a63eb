/**
 * What an auditor files about one transfer: from the promise to the cash, and who did which step.
 */
@NullMarked
package org.puente.distribution.evidence;

import org.jspecify.annotations.NullMarked;
