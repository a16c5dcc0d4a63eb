package org.puente.payments.files.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.access.ShownFactor;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.events.http.TwoPeople;
import org.puente.payments.files.BankFile;
import org.puente.payments.files.BankFiles;
import org.puente.payments.files.FileBank;
import org.puente.payments.files.FileBanks;
import org.puente.payments.files.PaymentFile;
import org.puente.payments.files.PaymentFiles;
import org.puente.payments.files.SendingFiles;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Files of orders and of banks; what people carry to or from a portal takes two of them. */
@RestController
class FilesController {

  private static final int NEWEST = 200;

  private final FileBanks banks;
  private final PaymentFiles sent;
  private final BankFiles received;
  private final SendingFiles sending;
  private final AuditTrail audit;

  FilesController(
      FileBanks banks,
      PaymentFiles sent,
      BankFiles received,
      SendingFiles sending,
      AuditTrail audit) {
    this.banks = banks;
    this.sent = sent;
    this.received = received;
    this.sending = sending;
    this.audit = audit;
  }

  /** The newest two hundred files of orders, newest first. */
  @GetMapping("/api/v1/fsps/{fsp}/files/sent")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
  List<PaymentFile.View> sent(@PathVariable String fsp) {
    return sent.newest(bank(fsp).code(), NEWEST);
  }

  /** The newest two hundred files of the bank, newest first, with why one was refused. */
  @GetMapping("/api/v1/fsps/{fsp}/files/received")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
  List<BankFile.View> received(@PathVariable String fsp) {
    return received.newest(bank(fsp).code(), NEWEST);
  }

  /**
   * The file as the bank is to get it, where there is only a portal; who took it is noted. 403
   * {@code confirmation-needed} without a fresh second factor, here and for both confirmations.
   */
  @PostMapping("/api/v1/fsps/{fsp}/files/sent/{id}/download")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  @Transactional
  ResponseEntity<StreamingResponseBody> download(
      @PathVariable String fsp, @PathVariable UUID id, ShownFactor factor) {
    FileBank bank = byHand(fsp);
    PaymentFile file =
        sent.find(id)
            .filter(found -> found.head().fsp().equals(fsp))
            .filter(found -> found.state() == PaymentFile.State.READY)
            .orElseThrow(() -> Problem.notFound("No file of that id is ready."));
    if (!sent.taken(id, Caller.current().username())) {
      throw Problem.conflict("delivered-already", "The file is at the bank already.");
    }
    audit.record("payment-file.taken", id.toString(), Map.of("fsp", fsp, "factor", factor.name()));
    String name = bank.envelope().name(String.valueOf(file.name()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(out -> whole(bank, file, out));
  }

  /** All of it, whatever part of its orders the person who carries it may see. */
  private void whole(FileBank bank, PaymentFile file, OutputStream out) {
    ScopedDataSource.asJob(
        () -> {
          try {
            sending.sealed(bank, file, out);
            return true;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Somebody else saw the file at the bank's portal: its orders wait for the answer now. */
  @PostMapping("/api/v1/fsps/{fsp}/files/sent/{id}/confirmation")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  void confirmDelivery(@PathVariable String fsp, @PathVariable UUID id, ShownFactor factor) {
    byHand(fsp);
    if (!twoPeople(() -> sent.confirmed(id, Caller.current().username()))) {
      throw Problem.conflict("file-not-taken", "Nobody has taken that file to the bank yet.");
    }
    audit.record(
        "payment-file.delivered", id.toString(), Map.of("fsp", fsp, "factor", factor.name()));
  }

  /** Brings a file from the bank's portal; somebody else confirms it before it counts. */
  @PostMapping("/api/v1/fsps/{fsp}/files/received")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  Map<String, UUID> bring(@PathVariable String fsp, @RequestParam MultipartFile file)
      throws IOException {
    bank(fsp);
    try (InputStream content = file.getInputStream()) {
      UUID id =
          received
              .keep(
                  fsp,
                  String.valueOf(file.getOriginalFilename()),
                  content,
                  Caller.current().username())
              .orElseThrow(
                  () -> Problem.conflict("brought-before", "The very same file is here already."));
      audit.record("bank-file.brought", id.toString(), Map.of("fsp", fsp));
      return Map.of("id", id);
    }
  }

  /** Confirms a file that somebody else brought: from now on it is read. */
  @PostMapping("/api/v1/fsps/{fsp}/files/received/{id}/confirmation")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  void confirmReceipt(@PathVariable String fsp, @PathVariable UUID id, ShownFactor factor) {
    bank(fsp);
    if (!twoPeople(() -> received.confirm(fsp, id, Caller.current().username()))) {
      throw Problem.conflict("nothing-to-confirm", "No file of that id waits to be confirmed.");
    }
    audit.record("bank-file.confirmed", id.toString(), Map.of("fsp", fsp, "factor", factor.name()));
  }

  private static boolean twoPeople(java.util.function.BooleanSupplier act) {
    try {
      return act.getAsBoolean();
    } catch (DataIntegrityViolationException e) {
      throw TwoPeople.needed(e);
    }
  }

  private FileBank byHand(String fsp) {
    FileBank bank = bank(fsp);
    if (bank.transport() != null) {
      throw Problem.conflict("goes-by-itself", "Files of this FSP go by themselves.");
    }
    return bank;
  }

  private FileBank bank(String fsp) {
    return banks
        .find(fsp)
        .orElseThrow(() -> Problem.notFound("No FSP of that code is paid by file."));
  }
}
