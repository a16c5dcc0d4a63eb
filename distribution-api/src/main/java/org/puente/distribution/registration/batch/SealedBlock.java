package org.puente.distribution.registration.batch;

import org.puente.distribution.registration.persistence.BinaryRows;

/**
 * Some rows, checked and sealed, ready to be copied.
 *
 * @param rows how many were read
 * @param rejected how many of them are rejected
 * @param bytesRead how far the file had been read then
 */
record SealedBlock(BinaryRows people, BinaryRows rejects, int rows, int rejected, long bytesRead) {}
