/** From a registration file to people: profiles, imports, rejects and duplicates. */
@NullMarked
package org.puente.distribution.registration;

import org.jspecify.annotations.NullMarked;
