/** An SMS centre that speaks SMPP 3.4, and an HTTP gateway beside it, with one book of texts. */
@NullMarked
package org.puente.fspsimulator.smsc;

import org.jspecify.annotations.NullMarked;
