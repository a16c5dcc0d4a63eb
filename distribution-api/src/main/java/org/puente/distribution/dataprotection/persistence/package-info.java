/** Requests and breaches in PostgreSQL. */
@NullMarked
package org.puente.distribution.dataprotection.persistence;

import org.jspecify.annotations.NullMarked;
