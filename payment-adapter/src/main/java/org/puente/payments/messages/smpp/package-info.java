/** Texts through an SMS centre that speaks SMPP 3.4. */
@NullMarked
package org.puente.payments.messages.smpp;

import org.jspecify.annotations.NullMarked;
