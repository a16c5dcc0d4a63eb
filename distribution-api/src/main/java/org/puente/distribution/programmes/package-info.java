/**
 * Programmes: what is promised to whom, how much, through which providers, approved by how many.
 */
@NullMarked
package org.puente.distribution.programmes;

import org.jspecify.annotations.NullMarked;
