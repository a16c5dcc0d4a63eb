/** What people meet at the door and around their own account. */
@NullMarked
package org.puente.distribution.console.door;

import org.jspecify.annotations.NullMarked;
