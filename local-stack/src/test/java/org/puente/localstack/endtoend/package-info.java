/** A whole programme with a misbehaving bank, services that die, and every event twice. */
@NullMarked
package org.puente.localstack.endtoend;

import org.jspecify.annotations.NullMarked;
