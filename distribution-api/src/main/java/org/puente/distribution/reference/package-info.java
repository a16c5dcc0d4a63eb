/** What everything else refers to: partner organisations and territories. */
@NullMarked
package org.puente.distribution.reference;

import org.jspecify.annotations.NullMarked;
