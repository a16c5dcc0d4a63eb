/** Settings that every service starts from; its own application.yaml and the environment win. */
@NullMarked
package org.puente.events.defaults;

import org.jspecify.annotations.NullMarked;
