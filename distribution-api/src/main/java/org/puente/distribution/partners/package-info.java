/** What partners have to report, what came, and what waits for what did not. */
@NullMarked
package org.puente.distribution.partners;

import org.jspecify.annotations.NullMarked;
