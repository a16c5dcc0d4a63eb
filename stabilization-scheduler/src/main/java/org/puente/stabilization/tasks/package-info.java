/** What somebody is asked to do for a person whose transfer is late. */
@NullMarked
package org.puente.stabilization.tasks;

import org.jspecify.annotations.NullMarked;
