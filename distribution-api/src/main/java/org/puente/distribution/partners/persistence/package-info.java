/** Partners' reports in PostgreSQL. */
@NullMarked
package org.puente.distribution.partners.persistence;

import org.jspecify.annotations.NullMarked;
