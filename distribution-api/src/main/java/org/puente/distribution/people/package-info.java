/** People, households and consent, searchable without being readable. */
@NullMarked
package org.puente.distribution.people;

import org.jspecify.annotations.NullMarked;
