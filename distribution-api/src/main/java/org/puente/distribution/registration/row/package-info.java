/** From a row of text to a person, or to the reasons why not. */
@NullMarked
package org.puente.distribution.registration.row;

import org.jspecify.annotations.NullMarked;
