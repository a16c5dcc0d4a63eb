/** Whose money a programme has, what it is earmarked for, and what of it is committed. */
@NullMarked
package org.puente.distribution.sources;

import org.jspecify.annotations.NullMarked;
