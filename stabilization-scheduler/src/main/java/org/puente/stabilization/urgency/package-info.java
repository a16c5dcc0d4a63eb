/** What cannot wait: the tier that everybody sees, and the reason that hardly anybody does. */
@NullMarked
package org.puente.stabilization.urgency;

import org.jspecify.annotations.NullMarked;
