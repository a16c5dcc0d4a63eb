/**
 * The console: pages for people with a session, in Spanish and English, over the features' use
 * cases.
 */
@NullMarked
package org.puente.distribution.console;

import org.jspecify.annotations.NullMarked;
