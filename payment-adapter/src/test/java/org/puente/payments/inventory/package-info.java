/** Boxes of codes, without a database. */
@NullMarked
package org.puente.payments.inventory;

import org.jspecify.annotations.NullMarked;
