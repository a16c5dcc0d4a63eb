package org.puente.distribution.kits;

import java.util.List;
import java.util.Map;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a kit, or its next version when the design differs from the last. */
@Service
public class DesigningKit {

  private final KitVersions versions;
  private final AuditTrail audit;

  DesigningKit(KitVersions versions, AuditTrail audit) {
    this.versions = versions;
    this.audit = audit;
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
    audit.record("kit.designed", next.kitType(), Map.of("version", next.version()));
    return next;
  }

  @Transactional(readOnly = true)
  public List<KitVersion> kits() {
    return versions.latest();
  }
}
