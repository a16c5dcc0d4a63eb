package org.puente.distribution.console.banks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.FspStatus;
import org.puente.distribution.console.remote.HttpBankFiles;
import org.puente.distribution.console.remote.HttpBankFiles.Received;
import org.puente.distribution.console.remote.HttpBankFiles.Sent;
import org.puente.distribution.console.remote.HttpPayments;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files that a bank gets and gives: how far each is, and what became of its lines. */
@Controller
@RequestMapping("/console/banks/{fsp}/files")
@PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
class FilePages {

  private final HttpBankFiles files;
  private final HttpPayments payments;

  FilePages(HttpBankFiles files, HttpPayments payments) {
    this.files = files;
    this.payments = payments;
  }

  @GetMapping
  String files(@PathVariable String fsp, Model model) {
    Answer<List<Sent>> sent = files.sent(fsp);
    Answer<List<Received>> received = sent.isAway() ? new Answer.Away<>() : files.received(fsp);
    if (sent instanceof Answer.Refused || received instanceof Answer.Refused) {
      throw Problem.notFound("No bank of that code is paid by file.");
    }
    Caller caller = Caller.current();
    model.addAttribute("fsp", fsp);
    model.addAttribute("silent", received.isAway());
    model.addAttribute("sent", sent.found().orElse(List.of()));
    model.addAttribute("received", received.found().orElse(List.of()));
    Optional<FspStatus> bank = sent.isAway() ? Optional.empty() : bank(fsp);
    model.addAttribute("byHand", bank.filter(FspStatus::byHand).isPresent());
    model.addAttribute("byFile", bank.filter(FspStatus::byFile).isPresent());
    model.addAttribute("carries", caller.is(Role.FINANCE_OFFICER));
    model.addAttribute("me", caller.username());
    return "console/banks/files";
  }

  private Optional<FspStatus> bank(String fsp) {
    return payments.fsps().found().stream()
        .flatMap(List::stream)
        .filter(bank -> bank.code().equals(fsp))
        .findFirst();
  }

  /** A file of the bank's, line by line as far as a person has to look at it. */
  @GetMapping("/{id}")
  String one(@PathVariable String fsp, @PathVariable UUID id, Model model) {
    Answer<List<Received>> received = files.received(fsp);
    Received file =
        received.found().stream()
            .flatMap(List::stream)
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElse(null);
    if (file == null && !received.isAway()) {
      throw Problem.notFound("The bank gave no such file.");
    }
    model.addAttribute("fsp", fsp);
    model.addAttribute("file", file);
    model.addAttribute(
        "verdicts", file == null ? null : files.verdicts(fsp, id).found().orElse(null));
    return "console/banks/file";
  }
}
