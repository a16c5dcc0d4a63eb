/** What must hold after every run, checked against the services' databases and the bank's book. */
@NullMarked
package org.puente.localstack.invariants;

import org.jspecify.annotations.NullMarked;
