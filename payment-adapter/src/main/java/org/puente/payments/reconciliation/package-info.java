/** Each FSP's day: what we know to have moved beside what its statement says, until it ties. */
@NullMarked
package org.puente.payments.reconciliation;

import org.jspecify.annotations.NullMarked;
