/** The HTTP API in the shape of the GSMA Mobile Money API 1.2.0. */
@NullMarked
package org.puente.fspsimulator.gsma;

import org.jspecify.annotations.NullMarked;
