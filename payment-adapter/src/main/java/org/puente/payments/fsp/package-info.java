/** Financial service providers: what they allow, what they answer, and the port to ask them. */
@NullMarked
package org.puente.payments.fsp;

import org.jspecify.annotations.NullMarked;
