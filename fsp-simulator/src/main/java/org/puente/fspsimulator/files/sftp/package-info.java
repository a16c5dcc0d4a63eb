/** The door by which clients lay files down and take them. */
@NullMarked
package org.puente.fspsimulator.files.sftp;

import org.jspecify.annotations.NullMarked;
