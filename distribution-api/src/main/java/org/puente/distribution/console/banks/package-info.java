/** The banks room: how each bank is doing, the stop button, boxes of codes, and files. */
@NullMarked
package org.puente.distribution.console.banks;

import org.jspecify.annotations.NullMarked;
