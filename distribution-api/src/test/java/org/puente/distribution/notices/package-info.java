@NullMarked
package org.puente.distribution.notices;

import org.jspecify.annotations.NullMarked;
