package org.puente.distribution.console.money;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.attachments.Attachment;
import org.puente.distribution.attachments.UploadedAttachment;
import org.puente.distribution.funding.AttachingProof;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.funding.RequestingFunding;
import org.puente.distribution.programmes.Programme;
import org.puente.events.contract.Money;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which finance asks for a funding, with its proof where there is one already. */
@Controller
class AskingForFunding {

  private static final int LONGEST_NOTE = 500;

  private final MoneyDesk desk;
  private final RequestingFunding requesting;
  private final AttachingProof attaching;
  private final UploadedAttachment uploaded;
  private final MessageSource messages;

  AskingForFunding(
      MoneyDesk desk,
      RequestingFunding requesting,
      AttachingProof attaching,
      UploadedAttachment uploaded,
      MessageSource messages) {
    this.desk = desk;
    this.requesting = requesting;
    this.attaching = attaching;
    this.uploaded = uploaded;
    this.messages = messages;
  }

  /**
   * As it was typed.
   *
   * @param id given to the form, so that sending it twice asks once
   */
  public record Asked(UUID id, String fsp, String amount, @Nullable String note) {}

  @PostMapping("/console/money/{programme}/funding")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String ask(
      @PathVariable UUID programme,
      Asked asked,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes flash,
      Locale locale)
      throws IOException {
    Programme of = desk.programme(programme);
    Map<String, String> wrong = new TreeMap<>();
    BigDecimal amount = Amounts.read(asked.amount());
    if (amount == null) {
      wrong.put("amount", "money.wrong.amount");
    }
    if (of.terms().fsps().all().stream().noneMatch(it -> it.code().equals(asked.fsp()))) {
      wrong.put("fsp", "money.wrong.fsp");
    }
    String note = asked.note() == null ? "" : asked.note().strip();
    if (note.length() > LONGEST_NOTE) {
      wrong.put("note", "money.wrong.note");
    }
    Attachment proof = proof(file, wrong);
    if (amount == null || !wrong.isEmpty()) {
      flash.addFlashAttribute("asked", asked);
      flash.addFlashAttribute("wrong", wrong);
      return "redirect:/console/money/" + programme + "#funding";
    }
    var wanted =
        new RequestingFunding.Wanted(
            asked.id(), of.id(), asked.fsp(), new Money(amount, of.currency()), note);
    request(wanted, proof);
    flash.addFlashAttribute("done", messages.getMessage("funding.done.request", null, locale));
    return "redirect:/console/money/funding/" + asked.id();
  }

  /** Sent twice, it was asked for once. */
  private void request(RequestingFunding.Wanted wanted, @Nullable Attachment proof) {
    try {
      requesting.request(wanted, Hand.ofCaller());
    } catch (DuplicateKeyException again) {
      return;
    }
    if (proof != null) {
      attaching.attach(wanted.id(), proof, Hand.ofCaller());
    }
  }

  private @Nullable Attachment proof(@Nullable MultipartFile file, Map<String, String> wrong)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return null;
    }
    try (var content = file.getInputStream()) {
      return uploaded.read(file.getOriginalFilename(), content);
    } catch (Problem refused) {
      wrong.put("file", "problem." + refused.slug());
      return null;
    }
  }
}
