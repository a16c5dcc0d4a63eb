/** Starting and stopping for real. */
@NullMarked
package org.puente.localstack.stack;

import org.jspecify.annotations.NullMarked;
