/** Payment plans: transfers, approvals, release, stops and the slot that pays nobody twice. */
@NullMarked
package org.puente.distribution.plans;

import org.jspecify.annotations.NullMarked;
