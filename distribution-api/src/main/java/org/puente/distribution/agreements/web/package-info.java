/** HTTP API of agreements to share data. */
@NullMarked
package org.puente.distribution.agreements.web;

import org.jspecify.annotations.NullMarked;
