/** Files in PostgreSQL: orders gathered together, banks' lines one by one. */
@NullMarked
package org.puente.payments.files.persistence;

import org.jspecify.annotations.NullMarked;
