/** Where people take their cash: each FSP's machines by place, for whoever asks. */
@NullMarked
package org.puente.payments.machines;

import org.jspecify.annotations.NullMarked;
