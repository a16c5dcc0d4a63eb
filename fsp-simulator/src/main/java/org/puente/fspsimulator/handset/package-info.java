/** The texts that the bank sent to a phone. */
@NullMarked
package org.puente.fspsimulator.handset;

import org.jspecify.annotations.NullMarked;
