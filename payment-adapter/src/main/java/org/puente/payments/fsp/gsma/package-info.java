/** Banks reached over HTTP in the shape of GSMA Mobile Money 1.2.0. */
@NullMarked
package org.puente.payments.fsp.gsma;

import org.jspecify.annotations.NullMarked;
