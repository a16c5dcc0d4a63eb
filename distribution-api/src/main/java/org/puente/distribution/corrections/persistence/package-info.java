/** Adapters of corrections. */
@NullMarked
package org.puente.distribution.corrections.persistence;

import org.jspecify.annotations.NullMarked;
