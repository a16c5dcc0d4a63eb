/** A feature that is only CRUD. */
@NullMarked
package org.puente.badhouse.flat;

import org.jspecify.annotations.NullMarked;
