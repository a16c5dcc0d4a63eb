/** Who holds which role where, what nobody may hold at once, and who may not log in any more. */
@NamedInterface("administration")
@NullMarked
package org.puente.distribution.access.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
