/** PostgreSQL adapter of reports. */
@NullMarked
package org.puente.distribution.reports.persistence;

import org.jspecify.annotations.NullMarked;
