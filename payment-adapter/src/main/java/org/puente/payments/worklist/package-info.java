/**
 * What no bank can be asked: proposed by one person with a reason, confirmed by another, done once.
 */
@NullMarked
package org.puente.payments.worklist;

import org.jspecify.annotations.NullMarked;
