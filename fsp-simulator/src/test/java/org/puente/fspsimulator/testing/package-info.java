/** What the tests share: a client of the bank, and a client's own server. */
@NullMarked
package org.puente.fspsimulator.testing;

import org.jspecify.annotations.NullMarked;
