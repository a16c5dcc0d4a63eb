/** Contracts keep their word: samples, schemas, evolution. */
@NullMarked
package org.puente.events.contract;

import org.jspecify.annotations.NullMarked;
