/** What moved in a month, as finance files it: opening, movements by cause, closing. */
@NullMarked
package org.puente.distribution.statements;

import org.jspecify.annotations.NullMarked;
