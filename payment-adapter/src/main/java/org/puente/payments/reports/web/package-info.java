/** Reports over HTTP. */
@NullMarked
package org.puente.payments.reports.web;

import org.jspecify.annotations.NullMarked;
