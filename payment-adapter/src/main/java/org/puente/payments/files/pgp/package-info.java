/** Files signed and encrypted with OpenPGP. */
@NullMarked
package org.puente.payments.files.pgp;

import org.jspecify.annotations.NullMarked;
