/** Everything on one machine without containers: the commands that a person types. */
@NullMarked
package org.puente.localstack;

import org.jspecify.annotations.NullMarked;
