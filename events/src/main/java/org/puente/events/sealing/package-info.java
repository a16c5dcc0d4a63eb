/** What only the right house can open: the sealed payee and the keysets. */
@NullMarked
package org.puente.events.sealing;

import org.jspecify.annotations.NullMarked;
