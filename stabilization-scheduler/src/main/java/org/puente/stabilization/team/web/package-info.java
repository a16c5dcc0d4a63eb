/** The team over HTTP. */
@NullMarked
package org.puente.stabilization.team.web;

import org.jspecify.annotations.NullMarked;
