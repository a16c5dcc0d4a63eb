/** The launcher as a person uses it, and whole programmes from end to end. */
@NullMarked
package org.puente.localstack;

import org.jspecify.annotations.NullMarked;
