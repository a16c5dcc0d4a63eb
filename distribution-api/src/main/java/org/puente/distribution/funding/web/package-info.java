/** HTTP API of funding providers. */
@NullMarked
package org.puente.distribution.funding.web;

import org.jspecify.annotations.NullMarked;
