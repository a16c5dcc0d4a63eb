/** Pages on which administrators invite people, give and take roles, and let people in no more. */
@NullMarked
package org.puente.distribution.console.users;

import org.jspecify.annotations.NullMarked;
