package org.puente.distribution.kits;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a kit, or its next version when the design differs from the last. */
@Service
public class DesigningKit {

  private final KitVersions versions;

  DesigningKit(KitVersions versions) {
    this.versions = versions;
  }

  /** Returns the version that holds this design; the same design twice is one version. */
  @Transactional
  public KitVersion design(KitVersion wanted) {
    var latest = versions.latest(wanted.kitType());
    if (latest.isPresent() && latest.get().sameDesign(wanted)) {
      return latest.get();
    }
    KitVersion next = wanted.asVersion(latest.map(KitVersion::version).orElse(0) + 1);
    versions.add(next);
    return next;
  }

  @Transactional(readOnly = true)
  public List<KitVersion> kits() {
    return versions.latest();
  }
}
