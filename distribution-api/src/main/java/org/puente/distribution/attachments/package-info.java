/** Files that prove something, looked into, hashed and sealed. */
@NullMarked
package org.puente.distribution.attachments;

import org.jspecify.annotations.NullMarked;
