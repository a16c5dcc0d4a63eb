/** HTTP adapter of statements. */
@NullMarked
package org.puente.distribution.statements.web;

import org.jspecify.annotations.NullMarked;
