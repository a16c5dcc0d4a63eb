/** Mapping profiles: which column of a file is what. */
@NullMarked
package org.puente.distribution.registration.profile;

import org.jspecify.annotations.NullMarked;
