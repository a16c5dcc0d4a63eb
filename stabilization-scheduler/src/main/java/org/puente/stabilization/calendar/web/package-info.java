/** The calendar over HTTP. */
@NullMarked
package org.puente.stabilization.calendar.web;

import org.jspecify.annotations.NullMarked;
