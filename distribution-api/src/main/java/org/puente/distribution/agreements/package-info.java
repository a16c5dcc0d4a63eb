/**
 * Agreements under which an organisation shares people's data with a financial service provider.
 */
@NullMarked
package org.puente.distribution.agreements;

import org.jspecify.annotations.NullMarked;
