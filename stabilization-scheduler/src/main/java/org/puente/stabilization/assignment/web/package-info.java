/** Assignment over HTTP. */
@NullMarked
package org.puente.stabilization.assignment.web;

import org.jspecify.annotations.NullMarked;
