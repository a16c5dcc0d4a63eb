/** Programs that call by themselves: they are given few roles, and tokens for their secret. */
@NamedInterface("clients")
@NullMarked
package org.puente.distribution.access.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
