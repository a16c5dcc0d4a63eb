/** Lays a profile over the heading of a file. */
@NullMarked
package org.puente.distribution.registration.file;

import org.jspecify.annotations.NullMarked;
