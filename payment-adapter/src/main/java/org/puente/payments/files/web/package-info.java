/** How people see files, and carry them where a bank has only a portal. */
@NullMarked
package org.puente.payments.files.web;

import org.jspecify.annotations.NullMarked;
