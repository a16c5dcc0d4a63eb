/** What the tests of every service share: real PostgreSQL and Kafka, tokens, house rules. */
@NullMarked
package org.puente.events.testing;

import org.jspecify.annotations.NullMarked;
