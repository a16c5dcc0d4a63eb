/** Flat files, against the two worked examples. */
@NullMarked
package org.puente.payments.files.flat;

import org.jspecify.annotations.NullMarked;
