/** Approvals and stops as they come in from ptm.approvals. */
@NullMarked
package org.puente.payments.intake;

import org.jspecify.annotations.NullMarked;
