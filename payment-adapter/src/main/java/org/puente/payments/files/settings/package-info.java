/** Banks that are paid by file as an organisation configures them, without code. */
@NullMarked
package org.puente.payments.files.settings;

import org.jspecify.annotations.NullMarked;
