/** HTTP API of reviews. */
@NullMarked
package org.puente.distribution.reviews.web;

import org.jspecify.annotations.NullMarked;
