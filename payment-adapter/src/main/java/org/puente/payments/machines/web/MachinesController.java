package org.puente.payments.machines.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.events.tables.Source;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.machines.Machine;
import org.puente.payments.machines.Machines;
import org.puente.payments.machines.ReadingMachines;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where an FSP's codes are collected; told by text to whoever has one and asks for a place. */
@RestController
class MachinesController {

  private static final int MOST = 2_000;

  /** How many machines it has from now on. */
  record Taken(int machines) {}

  private final Machines machines;
  private final Fsps fsps;
  private final AuditTrail audit;

  MachinesController(Machines machines, Fsps fsps, AuditTrail audit) {
    this.machines = machines;
    this.fsps = fsps;
    this.audit = audit;
  }

  /** An FSP's machines within the caller's territories, at most 2,000. */
  @GetMapping("/api/v1/fsps/{fsp}/machines")
  @PreAuthorize(
      "hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR', 'PROGRAMME_OFFICER')")
  List<Machine> machines(@PathVariable String fsp) {
    return machines.of(known(fsp), MOST);
  }

  /**
   * An FSP's machines from now on, as CSV or XLSX: territory, place, name, address, and where known
   * hours, accessible, note and its English. All of the file, or nothing. 422 {@code
   * machines-missing-columns}, {@code machines-wrong-rows}; 403 for whoever holds the role
   * somewhere only.
   */
  @PostMapping("/api/v1/fsps/{fsp}/machines")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'ADMINISTRATOR')")
  @Transactional
  Taken replace(@PathVariable String fsp, @RequestParam MultipartFile file) throws IOException {
    String code = known(fsp);
    List<Machine> read = ReadingMachines.read(Source.of(file::getInputStream, file.getSize()));
    machines.replace(code, read);
    audit.record("machines.replaced", code, Map.of("machines", read.size()));
    return new Taken(read.size());
  }

  private String known(String fsp) {
    return fsps.find(fsp)
        .map(Fsp::code)
        .orElseThrow(() -> Problem.notFound("No FSP of that code."));
  }
}
