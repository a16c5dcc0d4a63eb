/** Requests of people about their own data, with their deadlines, and the log of breaches. */
@NullMarked
package org.puente.distribution.dataprotection;

import org.jspecify.annotations.NullMarked;
