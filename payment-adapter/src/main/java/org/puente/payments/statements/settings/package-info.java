/** Which banks are asked for their statements, as an organisation writes it down. */
@NullMarked
package org.puente.payments.statements.settings;

import org.jspecify.annotations.NullMarked;
