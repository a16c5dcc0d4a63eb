/** The HTTP API of imports, profiles and duplicates. */
@NullMarked
package org.puente.distribution.registration.web;

import org.jspecify.annotations.NullMarked;
