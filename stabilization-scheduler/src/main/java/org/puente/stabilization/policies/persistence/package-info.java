/** Policies in PostgreSQL. */
@NullMarked
package org.puente.stabilization.policies.persistence;

import org.jspecify.annotations.NullMarked;
