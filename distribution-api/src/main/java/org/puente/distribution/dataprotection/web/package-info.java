/** HTTP API of data protection. */
@NullMarked
package org.puente.distribution.dataprotection.web;

import org.jspecify.annotations.NullMarked;
