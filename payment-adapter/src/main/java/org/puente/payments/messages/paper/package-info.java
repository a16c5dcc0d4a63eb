/** Slips as they are printed. */
@NullMarked
package org.puente.payments.messages.paper;

import org.jspecify.annotations.NullMarked;
