/** PostgreSQL adapter of the ledger. */
@NullMarked
package org.puente.distribution.ledger.persistence;

import org.jspecify.annotations.NullMarked;
