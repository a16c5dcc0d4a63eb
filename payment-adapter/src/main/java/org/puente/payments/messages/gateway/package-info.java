/** Texts through an HTTP gateway in the manner of RapidPro's external channel. */
@NullMarked
package org.puente.payments.messages.gateway;

import org.jspecify.annotations.NullMarked;
