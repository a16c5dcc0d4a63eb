/** Codes and PINs on paper: batches of tickets, printed by two custodians. */
@NullMarked
package org.puente.distribution.console.slips;

import org.jspecify.annotations.NullMarked;
