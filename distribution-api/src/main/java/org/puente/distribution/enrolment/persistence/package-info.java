/** PostgreSQL adapter of enrolment. */
@NullMarked
package org.puente.distribution.enrolment.persistence;

import org.jspecify.annotations.NullMarked;
