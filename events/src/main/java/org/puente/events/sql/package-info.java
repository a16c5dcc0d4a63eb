/** Rows as columns: how set-based SQL gets its parameters. */
@NullMarked
package org.puente.events.sql;

import org.jspecify.annotations.NullMarked;
