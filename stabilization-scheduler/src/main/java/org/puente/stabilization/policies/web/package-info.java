/** Policies over HTTP. */
@NullMarked
package org.puente.stabilization.policies.web;

import org.jspecify.annotations.NullMarked;
