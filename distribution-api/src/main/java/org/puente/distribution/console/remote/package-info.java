/** The other two services, asked with the token of whoever is looking at the page. */
@NullMarked
package org.puente.distribution.console.remote;

import org.jspecify.annotations.NullMarked;
