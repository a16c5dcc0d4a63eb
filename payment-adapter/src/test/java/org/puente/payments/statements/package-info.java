@NullMarked
package org.puente.payments.statements;

import org.jspecify.annotations.NullMarked;
