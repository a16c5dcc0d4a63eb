/** Episodes over HTTP. */
@NullMarked
package org.puente.stabilization.episodes.web;

import org.jspecify.annotations.NullMarked;
