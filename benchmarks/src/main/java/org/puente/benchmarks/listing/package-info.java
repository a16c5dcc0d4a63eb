/** Looking at transfers, page by page. */
@NullMarked
package org.puente.benchmarks.listing;

import org.jspecify.annotations.NullMarked;
