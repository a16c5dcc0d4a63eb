/** What is kept for how long after support has ended, and what proves that it went. */
@NullMarked
package org.puente.stabilization.retention;

import org.jspecify.annotations.NullMarked;
