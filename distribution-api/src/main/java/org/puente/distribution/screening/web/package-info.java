/** HTTP API of screening. */
@NullMarked
package org.puente.distribution.screening.web;

import org.jspecify.annotations.NullMarked;
