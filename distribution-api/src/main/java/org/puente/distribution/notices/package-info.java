/** What waits for each person: in the console, and once a day by mail. */
@NullMarked
package org.puente.distribution.notices;

import org.jspecify.annotations.NullMarked;
