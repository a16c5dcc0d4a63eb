/**
 * What people wrote to us: complaints, calls that they asked for, and what only one desk may see.
 */
@NullMarked
package org.puente.distribution.console.complaints;

import org.jspecify.annotations.NullMarked;
