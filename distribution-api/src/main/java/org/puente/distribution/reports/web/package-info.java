/** HTTP API of reports. */
@NullMarked
package org.puente.distribution.reports.web;

import org.jspecify.annotations.NullMarked;
