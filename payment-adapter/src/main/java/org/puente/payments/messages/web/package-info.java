/** What gateways call, and what staff read and settle. */
@NullMarked
package org.puente.payments.messages.web;

import org.jspecify.annotations.NullMarked;
