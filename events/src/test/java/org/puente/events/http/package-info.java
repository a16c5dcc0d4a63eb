/** Cursors and pages. */
@NullMarked
package org.puente.events.http;

import org.jspecify.annotations.NullMarked;
