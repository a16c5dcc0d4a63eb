/**
 * Corrections of a draft: single people held, taken out or paid another amount, each with a reason.
 */
@NullMarked
package org.puente.distribution.corrections;

import org.jspecify.annotations.NullMarked;
