/** Files on their way, against real SFTP servers. */
@NullMarked
package org.puente.payments.files.sftp;

import org.jspecify.annotations.NullMarked;
