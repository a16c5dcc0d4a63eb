/** Papers to file: what they say, and how they are drawn. */
@NullMarked
package org.puente.distribution.papers;

import org.jspecify.annotations.NullMarked;
