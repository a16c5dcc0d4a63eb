/** Files by SFTP: key login, a pinned host key, and nothing half-written under its final name. */
@NullMarked
package org.puente.payments.files.sftp;

import org.jspecify.annotations.NullMarked;
