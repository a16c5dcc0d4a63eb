/** Flat files as two banks of the country like them. */
@NullMarked
package org.puente.fspsimulator.files.flat;

import org.jspecify.annotations.NullMarked;
