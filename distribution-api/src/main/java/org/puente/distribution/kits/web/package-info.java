/** Kits over HTTP. */
@NullMarked
package org.puente.distribution.kits.web;

import org.jspecify.annotations.NullMarked;
