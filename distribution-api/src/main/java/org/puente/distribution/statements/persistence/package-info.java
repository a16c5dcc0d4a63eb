/** PostgreSQL adapter of statements. */
@NullMarked
package org.puente.distribution.statements.persistence;

import org.jspecify.annotations.NullMarked;
