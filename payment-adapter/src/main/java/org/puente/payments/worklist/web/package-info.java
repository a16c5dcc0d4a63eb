/** The work list, and the stop button. */
@NullMarked
package org.puente.payments.worklist.web;

import org.jspecify.annotations.NullMarked;
