/** The house that keeps the names: people, plans, ledger, kits and the console. */
@NullMarked
package org.puente.distribution;

import org.jspecify.annotations.NullMarked;
