/** Tables taken as files. */
@NullMarked
package org.puente.benchmarks.exporting;

import org.jspecify.annotations.NullMarked;
