package org.puente.distribution.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: who is here and which rooms open for them.
 *
 * @param hasAccount whether there is a page of their own, and notices; volunteers of a shift have
 *     none
 * @param findsPeople whether they may look for somebody
 * @param address of this page, to come back to
 */
record Shell(
    String name,
    boolean hasAccount,
    String rolesInWords,
    List<Room> rooms,
    @Nullable Room here,
    boolean findsPeople,
    String otherLanguage,
    String address) {

  /** Whether the room at that address opens for them. */
  public boolean leadsTo(String path) {
    return rooms.stream().anyMatch(room -> room.path().equals(path));
  }
}
