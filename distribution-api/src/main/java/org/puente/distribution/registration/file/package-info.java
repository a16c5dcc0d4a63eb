/** Files as they come: CSV and XLSX read as a stream of rows. */
@NullMarked
package org.puente.distribution.registration.file;

import org.jspecify.annotations.NullMarked;
