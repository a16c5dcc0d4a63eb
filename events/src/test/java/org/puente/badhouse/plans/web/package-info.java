/** An adapter. */
@NullMarked
package org.puente.badhouse.plans.web;

import org.jspecify.annotations.NullMarked;
