/** What is sealed stays sealed. */
@NullMarked
package org.puente.events.sealing;

import org.jspecify.annotations.NullMarked;
