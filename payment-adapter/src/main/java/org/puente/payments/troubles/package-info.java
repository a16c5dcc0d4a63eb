/** What is wrong with an FSP that people are told of without looking. */
@NullMarked
package org.puente.payments.troubles;

import org.jspecify.annotations.NullMarked;
