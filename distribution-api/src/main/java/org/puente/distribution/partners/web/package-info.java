/** Partners' reports by HTTP. */
@NullMarked
package org.puente.distribution.partners.web;

import org.jspecify.annotations.NullMarked;
