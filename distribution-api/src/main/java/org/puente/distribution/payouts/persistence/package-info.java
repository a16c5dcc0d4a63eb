/** PostgreSQL adapter of payouts. */
@NullMarked
package org.puente.distribution.payouts.persistence;

import org.jspecify.annotations.NullMarked;
