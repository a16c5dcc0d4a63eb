/** Log-in by an identity provider (OpenID Connect), where one is configured. */
@NamedInterface("provider")
@NullMarked
package org.puente.distribution.access.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
