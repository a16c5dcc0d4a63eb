/** What waits too long for somebody is told to who answers for it. */
@NullMarked
package org.puente.stabilization.escalations;

import org.jspecify.annotations.NullMarked;
