/** Passwords and their rules, one-time links that let people set one, and sessions. */
@NamedInterface("login")
@NullMarked
package org.puente.distribution.access.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
