/** HTTP API of shifts. */
@NullMarked
package org.puente.distribution.shifts.web;

import org.jspecify.annotations.NullMarked;
