/** HTTP API of programmes. */
@NullMarked
package org.puente.distribution.programmes.web;

import org.jspecify.annotations.NullMarked;
