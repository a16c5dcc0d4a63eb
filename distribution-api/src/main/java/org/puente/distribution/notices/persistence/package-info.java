@NullMarked
package org.puente.distribution.notices.persistence;

import org.jspecify.annotations.NullMarked;
