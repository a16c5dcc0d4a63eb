/** Tasks in PostgreSQL. */
@NullMarked
package org.puente.stabilization.tasks.persistence;

import org.jspecify.annotations.NullMarked;
