/** The support room: whom to stand by today, what was done, who does it, and by which rules. */
@NullMarked
package org.puente.distribution.console.support;

import org.jspecify.annotations.NullMarked;
