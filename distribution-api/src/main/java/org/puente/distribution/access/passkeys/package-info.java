/** Passkeys (WebAuthn): made, shown as the second factor, and removed. */
@NamedInterface("passkeys")
@NullMarked
package org.puente.distribution.access.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
