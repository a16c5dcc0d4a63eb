/** What is overdue after an outage and takes its turn, so that no team is buried. */
@NullMarked
package org.puente.stabilization.surge;

import org.jspecify.annotations.NullMarked;
