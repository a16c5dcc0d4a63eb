/** Codes that banks hand over in a box: imported by two, given out one to an order, never twice. */
@NullMarked
package org.puente.payments.inventory;

import org.jspecify.annotations.NullMarked;
