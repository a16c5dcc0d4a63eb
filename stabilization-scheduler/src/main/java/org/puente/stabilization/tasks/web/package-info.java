/** Tasks over HTTP. */
@NullMarked
package org.puente.stabilization.tasks.web;

import org.jspecify.annotations.NullMarked;
