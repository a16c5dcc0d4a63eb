/** What banks may call: the signed webhook and GSMA's callback. */
@NullMarked
package org.puente.payments.outcomes.web;

import org.jspecify.annotations.NullMarked;
