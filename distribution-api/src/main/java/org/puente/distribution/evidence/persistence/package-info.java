/** The facts of a transfer, from the tables of every feature. */
@NullMarked
package org.puente.distribution.evidence.persistence;

import org.jspecify.annotations.NullMarked;
