package org.puente.distribution.console.banks;

import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.console.remote.HttpBankFiles;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files that people carry to a bank's portal and from there; each takes two of them. */
@Controller
@RequestMapping("/console/banks/{fsp}/files")
@PreAuthorize("hasRole('FINANCE_OFFICER')")
class FileSteps {

  private final HttpBankFiles files;
  private final MessageSource messages;

  FileSteps(HttpBankFiles files, MessageSource messages) {
    this.files = files;
    this.messages = messages;
  }

  /** The file for the bank; from now on it is known who has it. */
  @PostMapping("/take")
  ResponseEntity<byte[]> take(
      @PathVariable String fsp, @RequestParam UUID sent, Confirmed confirmed) {
    HttpBankFiles.Carried file = Carried.out(files.take(fsp, sent));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(file.content());
  }

  @PostMapping("/handed-in")
  String handedIn(
      @PathVariable String fsp,
      @RequestParam UUID sent,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    Carried.out(files.confirmHandedIn(fsp, sent));
    return told(fsp, "handed-in", flash, locale);
  }

  @PostMapping("/bring")
  String bring(
      @PathVariable String fsp,
      @RequestParam MultipartFile file,
      RedirectAttributes flash,
      Locale locale) {
    Carried.out(files.bring(fsp, CarriedFile.of(file)));
    return told(fsp, "brought", flash, locale);
  }

  @PostMapping("/confirm")
  String confirm(
      @PathVariable String fsp,
      @RequestParam UUID brought,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    Carried.out(files.confirmBrought(fsp, brought));
    return told(fsp, "confirmed", flash, locale);
  }

  private String told(String fsp, String what, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage("files.done." + what, null, locale));
    return "redirect:/console/banks/" + fsp + "/files";
  }
}
