/** Flat files, as a description in YAML says: an organisation adds its bank without code. */
@NullMarked
package org.puente.payments.files.flat;

import org.jspecify.annotations.NullMarked;
