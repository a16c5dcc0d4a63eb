/** Records with a defect of their own, kept until a person replays them. */
@NullMarked
package org.puente.events.quarantine;

import org.jspecify.annotations.NullMarked;
