/** PostgreSQL adapter of plans. */
@NullMarked
package org.puente.distribution.plans.persistence;

import org.jspecify.annotations.NullMarked;
