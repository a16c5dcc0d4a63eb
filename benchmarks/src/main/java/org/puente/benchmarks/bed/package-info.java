/** The throwaway Puente that is measured, and what it is measured with. */
@NullMarked
package org.puente.benchmarks.bed;

import org.jspecify.annotations.NullMarked;
