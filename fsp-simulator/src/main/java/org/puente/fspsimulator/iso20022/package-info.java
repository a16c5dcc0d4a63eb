/** A bank that speaks ISO 20022, written apart from the clients that are tried against it. */
@NullMarked
package org.puente.fspsimulator.iso20022;

import org.jspecify.annotations.NullMarked;
