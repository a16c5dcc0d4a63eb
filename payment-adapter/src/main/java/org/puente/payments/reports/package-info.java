/**
 * What became of orders, counted for people: what is out and how long, and how soon cash is in
 * hands.
 */
@NullMarked
package org.puente.payments.reports;

import org.jspecify.annotations.NullMarked;
