/** HTTP API of plans. */
@NullMarked
package org.puente.distribution.plans.web;

import org.jspecify.annotations.NullMarked;
