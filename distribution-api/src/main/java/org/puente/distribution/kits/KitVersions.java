package org.puente.distribution.kits;

import java.util.List;
import java.util.Optional;

/** All kits as they were designed; a version, once added, never changes. */
public interface KitVersions {

  Optional<KitVersion> latest(String kitType);

  /** The latest version of every type, by code. */
  List<KitVersion> latest();

  void add(KitVersion version);
}
