/** Noticing that a threshold has passed, and raising the task. */
@NullMarked
package org.puente.stabilization.detection;

import org.jspecify.annotations.NullMarked;
