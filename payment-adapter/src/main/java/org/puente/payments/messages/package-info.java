/** What beneficiaries are told, and what they write back. */
@NullMarked
package org.puente.payments.messages;

import org.jspecify.annotations.NullMarked;
