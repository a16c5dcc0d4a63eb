/** What house rules reject, one class for each. */
@NullMarked
package org.puente.badhouse;

import org.jspecify.annotations.NullMarked;
