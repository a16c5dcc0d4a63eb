/** Files of rows as they come: CSV and XLSX, read as a stream, and why one is refused. */
@NullMarked
package org.puente.events.tables;

import org.jspecify.annotations.NullMarked;
