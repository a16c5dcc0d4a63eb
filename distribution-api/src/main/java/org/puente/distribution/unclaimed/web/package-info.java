/** HTTP adapter of unclaimed money. */
@NullMarked
package org.puente.distribution.unclaimed.web;

import org.jspecify.annotations.NullMarked;
