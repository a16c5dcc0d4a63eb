package org.puente.payments.inventory.web;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.ShownFactor;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.events.http.TwoPeople;
import org.puente.events.tables.Source;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.inventory.CodesRefused;
import org.puente.payments.inventory.ImportingCodes;
import org.puente.payments.inventory.Inventory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Boxes of codes: brought in by one, vouched for by another, counted by whoever reconciles. */
@RestController
class InventoryController {

  private final Fsps fsps;
  private final ImportingCodes importing;
  private final Inventory inventory;
  private final AuditTrail audit;
  private final Clock clock;

  InventoryController(
      Fsps fsps, ImportingCodes importing, Inventory inventory, AuditTrail audit, Clock clock) {
    this.fsps = fsps;
    this.importing = importing;
    this.inventory = inventory;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes in a file of pre-funded codes (CSV or XLSX): all of it, or nothing. No code of it goes
   * out before somebody else confirmed it.
   *
   * @param codes how many codes the bank says it holds
   * @param total what the bank says they are worth together
   */
  @PostMapping("/api/v1/fsps/{fsp}/code-batches")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  Inventory.Batch take(
      @PathVariable String fsp,
      @RequestParam MultipartFile file,
      @RequestParam int codes,
      @RequestParam BigDecimal total)
      throws IOException {
    Fsp bank = withInventory(fsp);
    try {
      String name = String.valueOf(file.getOriginalFilename());
      Source content = Source.of(file::getInputStream, file.getSize());
      var box = new ImportingCodes.Box(name, content, sha256(content), codes, total);
      Inventory.Batch batch = importing.take(bank, box, Caller.current().username());
      audit.record(
          "codes.imported",
          batch.id().toString(),
          Map.of("fsp", fsp, "codes", batch.codes(), "total", batch.total().toString()));
      return batch;
    } catch (CodesRefused refused) {
      throw problem(refused);
    }
  }

  private static Problem problem(CodesRefused refused) {
    Problem problem =
        Problem.unprocessable("codes-" + refused.slug(), String.valueOf(refused.getMessage()))
            .with("rows", refused.problems());
    return refused.held() == null ? problem : problem.with("held", refused.held());
  }

  /**
   * Vouches for a box that somebody else took in: from now on its codes go out. 403 {@code
   * confirmation-needed} without a fresh second factor; 409 {@code four-eyes}, {@code
   * deputies-are-one}.
   */
  @PostMapping("/api/v1/fsps/{fsp}/code-batches/{id}/confirmation")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  void confirm(@PathVariable String fsp, @PathVariable UUID id, ShownFactor factor) {
    withInventory(fsp);
    try {
      if (!inventory.confirm(fsp, id, Caller.current().username(), clock.instant())) {
        throw Problem.conflict("nothing-to-confirm", "No box of that id waits to be confirmed.");
      }
    } catch (DataIntegrityViolationException e) {
      throw TwoPeople.needed(e);
    }
    audit.record("codes.confirmed", id.toString(), Map.of("fsp", fsp, "factor", factor.name()));
  }

  /** The newest two hundred boxes, newest first. */
  @GetMapping("/api/v1/fsps/{fsp}/code-batches")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
  List<Inventory.Batch> batches(@PathVariable String fsp) {
    return inventory.batches(withInventory(fsp).code());
  }

  /** How many codes of each worth are free, given out or dead, and how many orders wait. */
  @GetMapping("/api/v1/fsps/{fsp}/stock")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
  List<Inventory.Denomination> stock(@PathVariable String fsp) {
    Fsp bank = withInventory(fsp);
    return inventory.stock(
        fsp, bank.issuing() instanceof Issuing.FromInventory(_, int low) ? low : 0);
  }

  private Fsp withInventory(String fsp) {
    return fsps.find(fsp)
        .filter(bank -> bank.issuing() instanceof Issuing.FromInventory)
        .orElseThrow(() -> Problem.notFound("No FSP of that code hands over codes."));
  }

  private static byte[] sha256(Source content) throws IOException {
    try (InputStream bytes = content.open()) {
      DigestInputStream digesting =
          new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
      digesting.transferTo(java.io.OutputStream.nullOutputStream());
      return digesting.getMessageDigest().digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
