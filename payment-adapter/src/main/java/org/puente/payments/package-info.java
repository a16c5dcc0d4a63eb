/** The house that talks to banks: orders, codes, outcomes and what was paid. */
@NullMarked
package org.puente.payments;

import org.jspecify.annotations.NullMarked;
