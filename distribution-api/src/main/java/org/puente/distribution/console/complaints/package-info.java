/**
 * What people wrote to us: complaints, calls that they asked for, what only one desk may see; and
 * what a person tells them: codes on the phone, what opens the status page.
 */
@NullMarked
package org.puente.distribution.console.complaints;

import org.jspecify.annotations.NullMarked;
