/** Statements as files: PDF and XLSX. */
@NullMarked
package org.puente.distribution.statements.file;

import org.jspecify.annotations.NullMarked;
