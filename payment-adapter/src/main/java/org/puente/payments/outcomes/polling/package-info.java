/** Reads each bank's feed, one instance at a time. */
@NullMarked
package org.puente.payments.outcomes.polling;

import org.jspecify.annotations.NullMarked;
