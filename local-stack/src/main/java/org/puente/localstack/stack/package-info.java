/** PostgreSQL, Kafka and the four services, started, watched and stopped together. */
@NullMarked
package org.puente.localstack.stack;

import org.jspecify.annotations.NullMarked;
