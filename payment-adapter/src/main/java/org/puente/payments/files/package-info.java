/** Banks that are paid by file: what such files say, in whatever format, and how they travel. */
@NullMarked
package org.puente.payments.files;

import org.jspecify.annotations.NullMarked;
