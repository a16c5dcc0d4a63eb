/** Money that is put with a provider: one asks and shows the deposit's proof, another confirms. */
@NullMarked
package org.puente.distribution.funding;

import org.jspecify.annotations.NullMarked;
