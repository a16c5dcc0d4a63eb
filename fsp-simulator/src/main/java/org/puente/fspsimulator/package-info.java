/**
 * A bank that is not ours: it takes orders, issues codes, pays at ATMs, and misbehaves on request.
 */
@NullMarked
package org.puente.fspsimulator;

import org.jspecify.annotations.NullMarked;
