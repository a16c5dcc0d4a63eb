/** The desk at which a person plays the bank clerk. */
@NullMarked
package org.puente.fspsimulator.files.web;

import org.jspecify.annotations.NullMarked;
