/**
 * What banks cannot answer, and their days beside ours: settled by two people, each with a reason.
 */
@NullMarked
package org.puente.distribution.console.reconciliation;

import org.jspecify.annotations.NullMarked;
