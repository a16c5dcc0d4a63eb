/** Escalations and workload over HTTP. */
@NullMarked
package org.puente.stabilization.escalations.web;

import org.jspecify.annotations.NullMarked;
