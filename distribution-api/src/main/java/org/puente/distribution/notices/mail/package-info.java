@NullMarked
package org.puente.distribution.notices.mail;

import org.jspecify.annotations.NullMarked;
