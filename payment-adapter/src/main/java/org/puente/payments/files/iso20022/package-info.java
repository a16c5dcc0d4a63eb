/** Banks that are paid by ISO 20022 files: pain.001 out; pain.002, camt.054 and camt.053 in. */
@NullMarked
package org.puente.payments.files.iso20022;

import org.jspecify.annotations.NullMarked;
