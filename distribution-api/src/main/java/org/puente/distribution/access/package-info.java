/** Who may come in: users, roles and scopes, tokens and log-in. */
@NullMarked
package org.puente.distribution.access;

import org.jspecify.annotations.NullMarked;
