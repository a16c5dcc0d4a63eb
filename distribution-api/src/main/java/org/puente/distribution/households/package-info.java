/**
 * Who receives for a household, and households that part: proposed by one person, confirmed by
 * another.
 */
@NullMarked
package org.puente.distribution.households;

import org.jspecify.annotations.NullMarked;
