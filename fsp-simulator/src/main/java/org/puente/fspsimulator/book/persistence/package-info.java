/** The book on disk, in SQLite. */
@NullMarked
package org.puente.fspsimulator.book.persistence;

import org.jspecify.annotations.NullMarked;
