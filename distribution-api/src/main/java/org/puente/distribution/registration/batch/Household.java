package org.puente.distribution.registration.batch;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What a file calls a household.
 *
 * @param id the same for all its rows, wherever they stand: no join is needed to bring them
 *     together
 */
record Household(String key, UUID id, byte[] hash, byte[] sealed) {

  /** The import's own time and 74 bits of the keyed hash, in the form of a UUIDv7. */
  static Household of(String key, UUID importId, byte[] hash, byte[] sealed) {
    var bits = ByteBuffer.wrap(hash);
    long time = importId.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
    long high = time | 0x7000L | (bits.getShort(8) & 0x0FFFL);
    long low = 0x8000_0000_0000_0000L | (bits.getLong(0) & 0x3FFF_FFFF_FFFF_FFFFL);
    return new Household(key, new UUID(high, low), hash, sealed);
  }
}
