/** What the topics say, handed to the watches. */
@NullMarked
package org.puente.stabilization.watches.messaging;

import org.jspecify.annotations.NullMarked;
