/** HTTP API of enrolment. */
@NullMarked
package org.puente.distribution.enrolment.web;

import org.jspecify.annotations.NullMarked;
