/** Days and their open items, for finance. */
@NullMarked
package org.puente.payments.reconciliation.web;

import org.jspecify.annotations.NullMarked;
