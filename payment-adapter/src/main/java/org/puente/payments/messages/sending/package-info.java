/** The loop that queues, sends and follows messages, and its settings. */
@NullMarked
package org.puente.payments.messages.sending;

import org.jspecify.annotations.NullMarked;
