/** What is wrong with an FSP, as payment-adapter tells it, for those whom it concerns. */
@NullMarked
package org.puente.distribution.troubles;

import org.jspecify.annotations.NullMarked;
