/** What every HTTP API here has in common: problems and pages. */
@NullMarked
package org.puente.events.http;

import org.jspecify.annotations.NullMarked;
