/** A client's account, day by day, as the bank states it. */
@NullMarked
package org.puente.fspsimulator.statements;

import org.jspecify.annotations.NullMarked;
