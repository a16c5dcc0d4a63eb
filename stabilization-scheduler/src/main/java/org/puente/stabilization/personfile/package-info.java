/** What a person's file says of their waits, and of who stood by them. */
@NullMarked
package org.puente.stabilization.personfile;

import org.jspecify.annotations.NullMarked;
