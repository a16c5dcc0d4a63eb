/** The whole way, from an approval on Kafka to cash at the bank's machine and back. */
@NullMarked
package org.puente.payments.road;

import org.jspecify.annotations.NullMarked;
