/** The console and the bank's pages as people meet them: in a browser, on a desk and on a phone. */
@NullMarked
package org.puente.localstack.browser;

import org.jspecify.annotations.NullMarked;
