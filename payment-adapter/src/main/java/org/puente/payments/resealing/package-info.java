/** Codes and whatever lies beside them are sealed anew when their key was changed. */
@NullMarked
package org.puente.payments.resealing;

import org.jspecify.annotations.NullMarked;
