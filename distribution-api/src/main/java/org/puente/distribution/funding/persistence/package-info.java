/** PostgreSQL adapter of funding. */
@NullMarked
package org.puente.distribution.funding.persistence;

import org.jspecify.annotations.NullMarked;
