/** The domain's clock, which test and demo profiles may shift. */
@NullMarked
package org.puente.events.time;

import org.jspecify.annotations.NullMarked;
