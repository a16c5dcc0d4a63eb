/** Day totals over HTTP. */
@NullMarked
package org.puente.distribution.totals.web;

import org.jspecify.annotations.NullMarked;
