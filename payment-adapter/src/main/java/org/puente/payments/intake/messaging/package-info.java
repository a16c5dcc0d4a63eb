/** The listener of ptm.approvals. */
@NullMarked
package org.puente.payments.intake.messaging;

import org.jspecify.annotations.NullMarked;
