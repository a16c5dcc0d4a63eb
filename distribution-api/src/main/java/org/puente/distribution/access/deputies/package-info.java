/** Standing in for somebody who approves payments and is away. */
@NamedInterface("deputies")
@NullMarked
package org.puente.distribution.access.deputies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
