/** What people agreed to, purpose by purpose; nothing that moves money reads it. */
@NullMarked
package org.puente.stabilization.consents;

import org.jspecify.annotations.NullMarked;
