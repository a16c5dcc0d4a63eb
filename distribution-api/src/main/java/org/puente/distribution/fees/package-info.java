/** What banks take for their services, in a book of the organisation's own. */
@NullMarked
package org.puente.distribution.fees;

import org.jspecify.annotations.NullMarked;
