/** How the simulator speaks HTTP: whole JSON answers, and pages behind speaking addresses. */
@NullMarked
package org.puente.fspsimulator.web;

import org.jspecify.annotations.NullMarked;
