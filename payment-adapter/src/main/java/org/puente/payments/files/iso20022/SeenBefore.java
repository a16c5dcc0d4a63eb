package org.puente.payments.files.iso20022;

/** Tells apart what one file calls by the same name, at 16 bytes a name. */
final class SeenBefore {

  private static final int FIRST_SIZE = 1 << 10;

  private long[] names = new long[FIRST_SIZE];
  private int used;

  /** The name itself the first time, then with {@code #2}, {@code #3} and so on. */
  String distinct(String name) {
    String candidate = name;
    for (int times = 2; !add(hash(candidate)); times++) {
      candidate = name + "#" + times;
    }
    return candidate;
  }

  private boolean add(long hash) {
    if (used * 2 >= names.length) {
      grow();
    }
    int slot = slot(names, hash);
    if (names[slot] == hash) {
      return false;
    }
    names[slot] = hash;
    used++;
    return true;
  }

  private void grow() {
    long[] larger = new long[names.length * 2];
    for (long hash : names) {
      if (hash != 0) {
        larger[slot(larger, hash)] = hash;
      }
    }
    names = larger;
  }

  private static int slot(long[] table, long hash) {
    int mask = table.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (table[slot] != 0 && table[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** FNV-1a, and never 0, which is an empty slot. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return hash == 0 ? 1 : hash;
  }
}
