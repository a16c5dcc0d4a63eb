/** Imports, originals, rejects and staging tables in PostgreSQL. */
@NullMarked
package org.puente.distribution.registration.persistence;

import org.jspecify.annotations.NullMarked;
