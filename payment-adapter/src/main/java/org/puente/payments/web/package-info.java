/** What people and consoles may ask of this house. */
@NullMarked
package org.puente.payments.web;

import org.jspecify.annotations.NullMarked;
