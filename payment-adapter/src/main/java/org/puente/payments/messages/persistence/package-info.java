/** Messages, receipts and work lists in PostgreSQL. */
@NullMarked
package org.puente.payments.messages.persistence;

import org.jspecify.annotations.NullMarked;
