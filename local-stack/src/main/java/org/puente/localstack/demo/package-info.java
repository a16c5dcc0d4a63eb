/** Plays a whole programme through the public HTTP APIs, as its people would. */
@NullMarked
package org.puente.localstack.demo;

import org.jspecify.annotations.NullMarked;
