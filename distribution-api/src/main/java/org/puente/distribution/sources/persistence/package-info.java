/** PostgreSQL adapter of funding sources. */
@NullMarked
package org.puente.distribution.sources.persistence;

import org.jspecify.annotations.NullMarked;
