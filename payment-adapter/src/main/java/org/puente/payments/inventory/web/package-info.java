/** How people bring codes in and see what is left. */
@NullMarked
package org.puente.payments.inventory.web;

import org.jspecify.annotations.NullMarked;
