/** What travels between the services, and how it is delivered. */
@NullMarked
package org.puente.events;

import org.jspecify.annotations.NullMarked;
