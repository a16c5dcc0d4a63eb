/** The second factor: codes of an authenticator app, recovery codes, and "confirm it is you". */
@NamedInterface("factor")
@NullMarked
package org.puente.distribution.access.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
