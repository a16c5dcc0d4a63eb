package org.puente.payments.files.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.http.Problem;
import org.puente.payments.files.BankFiles;
import org.puente.payments.files.FileBanks;
import org.puente.payments.files.FileVerdicts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of the lines of a bank's file, for whoever has to answer for them. */
@RestController
class FileVerdictsController {

  private static final int MOST = 200;

  /** Lines by verdict, and the first two hundred that a person has to look at. */
  record Verdicts(Map<BankFiles.Verdict, Long> counts, List<FileVerdicts.Odd> odd) {}

  private final FileBanks banks;
  private final FileVerdicts verdicts;

  FileVerdictsController(FileBanks banks, FileVerdicts verdicts) {
    this.banks = banks;
    this.verdicts = verdicts;
  }

  /**
   * How many lines of a file of the bank were applied, known before, noted, or nobody's here, and
   * the first two hundred about which a case was opened.
   */
  @GetMapping("/api/v1/fsps/{fsp}/files/received/{id}/verdicts")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
  Verdicts verdicts(@PathVariable String fsp, @PathVariable UUID id) {
    if (banks.find(fsp).isEmpty()) {
      throw Problem.notFound("No FSP of that code is paid by file.");
    }
    return new Verdicts(verdicts.counts(fsp, id), verdicts.odd(fsp, id, MOST));
  }
}
