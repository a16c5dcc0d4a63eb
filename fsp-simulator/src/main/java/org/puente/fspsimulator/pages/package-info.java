/** The pages that people look at: the cash machine and the handset. */
@NullMarked
package org.puente.fspsimulator.pages;

import org.jspecify.annotations.NullMarked;
