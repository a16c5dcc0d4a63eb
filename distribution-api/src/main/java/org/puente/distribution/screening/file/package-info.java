/** Reads sanctions lists as they are published. */
@NullMarked
package org.puente.distribution.screening.file;

import org.jspecify.annotations.NullMarked;
