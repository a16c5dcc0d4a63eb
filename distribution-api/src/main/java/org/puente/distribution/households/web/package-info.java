/** HTTP API of changes of households. */
@NullMarked
package org.puente.distribution.households.web;

import org.jspecify.annotations.NullMarked;
