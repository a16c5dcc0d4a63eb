/** Tables as files: one way for all of them. */
@NullMarked
package org.puente.distribution.exports;

import org.jspecify.annotations.NullMarked;
