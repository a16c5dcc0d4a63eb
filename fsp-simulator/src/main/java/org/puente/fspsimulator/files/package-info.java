/** Banks that want files: what clients lay down is taken in, and answered by file. */
@NullMarked
package org.puente.fspsimulator.files;

import org.jspecify.annotations.NullMarked;
