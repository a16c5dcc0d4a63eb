package org.puente.stabilization.retention;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/retention")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_SUPERVISOR', 'DATA_PROTECTION_OFFICER', 'AUDITOR')")
class RetentionController {

  private final Records records;
  private final ErasedRecords erased;

  RetentionController(Records records, ErasedRecords erased) {
    this.records = records;
    this.erased = erased;
  }

  /** How long what is kept after the end of support. */
  @GetMapping
  RetentionPolicy policy() {
    return records.policy();
  }

  /** Every version, newest first. */
  @GetMapping("/versions")
  List<RetentionPolicy> versions() {
    return records.versions();
  }

  /** That records went, newest first, at most 100: of whom, when, by which version. */
  @GetMapping("/proofs")
  List<Records.Proof> proofs() {
    return records.proofs();
  }

  /** Who was erased because they asked for it, newest first, at most 100. */
  @GetMapping("/erasures")
  List<ErasedRecords.Erased> erasures() {
    return erased.newest();
  }
}
