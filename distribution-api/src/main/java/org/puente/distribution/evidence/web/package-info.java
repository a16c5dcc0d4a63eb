/** A transfer's evidence by HTTP. */
@NullMarked
package org.puente.distribution.evidence.web;

import org.jspecify.annotations.NullMarked;
