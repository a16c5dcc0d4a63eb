/** Sealing and opening, with keys made for the test. */
@NullMarked
package org.puente.payments.files.pgp;

import org.jspecify.annotations.NullMarked;
