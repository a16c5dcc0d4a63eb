/** The directory of machines, brought as a file. */
@NullMarked
package org.puente.payments.machines.web;

import org.jspecify.annotations.NullMarked;
