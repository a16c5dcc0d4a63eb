/** Evidence in words, as PDF. */
@NullMarked
package org.puente.distribution.evidence.file;

import org.jspecify.annotations.NullMarked;
