/** HTTP API of funding sources. */
@NullMarked
package org.puente.distribution.sources.web;

import org.jspecify.annotations.NullMarked;
