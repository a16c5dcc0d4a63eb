/** The bank's own book: orders, codes and what happened to them. */
@NullMarked
package org.puente.fspsimulator.book;

import org.jspecify.annotations.NullMarked;
