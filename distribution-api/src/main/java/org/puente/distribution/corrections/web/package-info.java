/** Adapters of corrections. */
@NullMarked
package org.puente.distribution.corrections.web;

import org.jspecify.annotations.NullMarked;
