/** Fees over HTTP. */
@NullMarked
package org.puente.distribution.fees.web;

import org.jspecify.annotations.NullMarked;
