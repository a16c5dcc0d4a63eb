package org.puente.distribution.console.banks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpBoxes;
import org.puente.distribution.console.remote.HttpBoxes.Box;
import org.puente.distribution.console.remote.HttpBoxes.Denomination;
import org.puente.distribution.console.remote.HttpBoxes.Taken;
import org.puente.distribution.console.remote.HttpCodeClaims;
import org.puente.distribution.corrections.Amounts;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A bank's boxes of codes: what is left, what came in, and who vouched for it. */
@Controller
@RequestMapping("/console/banks/{fsp}/boxes")
class BoxPages {

  private final HttpBoxes boxes;
  private final HttpCodeClaims claims;
  private final Refusals refusals;
  private final MessageSource messages;

  BoxPages(HttpBoxes boxes, HttpCodeClaims claims, Refusals refusals, MessageSource messages) {
    this.boxes = boxes;
    this.claims = claims;
    this.refusals = refusals;
    this.messages = messages;
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
  String boxes(@PathVariable String fsp, Model model) {
    Answer<List<Denomination>> stock = boxes.stock(fsp);
    Answer<List<Box>> all = stock.isAway() ? new Answer.Away<>() : boxes.all(fsp);
    if (stock instanceof Answer.Refused || all instanceof Answer.Refused) {
      throw Problem.notFound("No bank of that code hands over codes.");
    }
    Caller caller = Caller.current();
    model.addAttribute("fsp", fsp);
    model.addAttribute("silent", all.isAway());
    model.addAttribute("stock", stock.found().orElse(List.of()));
    model.addAttribute("boxes", all.found().orElse(List.of()));
    model.addAttribute(
        "claims", all.isAway() ? List.of() : claims.all(fsp).found().orElse(List.of()));
    model.addAttribute("kinds", HttpCodeClaims.Kind.values());
    model.addAttribute("brings", caller.is(Role.FINANCE_OFFICER));
    model.addAttribute("me", caller.username());
    return "console/banks/boxes";
  }

  /**
   * Brings a box in: all of it, or nothing.
   *
   * @param codes how many the bank says it holds
   * @param total what the bank says they are worth together
   */
  @PostMapping("/take")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String take(
      @PathVariable String fsp,
      @RequestParam MultipartFile file,
      TheirTotals totals,
      RedirectAttributes flash,
      Locale locale) {
    var content = CarriedFile.of(file);
    switch (Carried.out(boxes.take(fsp, content, totals.count(), totals.worth()))) {
      case Taken.In(Box box) ->
          flash.addFlashAttribute(
              "done", messages.getMessage("boxes.done.taken", new Object[] {box.codes()}, locale));
      case Taken.Refused refused -> {
        flash.addFlashAttribute("refused", refusals.why(refused, locale));
        flash.addFlashAttribute("rows", refusals.rows(refused, locale));
        flash.addFlashAttribute("typed", totals.typed());
      }
    }
    return page(fsp);
  }

  /** What the bank says about a box, as it is typed. */
  record TheirTotals(String codes, String total) {

    int count() {
      try {
        int count = Integer.parseInt(codes.strip());
        if (count > 0) {
          return count;
        }
      } catch (NumberFormatException e) {
        throw unclear("box-codes");
      }
      throw unclear("box-codes");
    }

    BigDecimal worth() {
      return Amounts.read(total)
          .filter(it -> it.signum() > 0)
          .orElseThrow(() -> unclear("box-total"));
    }

    Map<String, String> typed() {
      return Map.of("codes", codes, "total", total);
    }

    private static Problem unclear(String slug) {
      return Problem.badRequest(slug, "A number above zero is needed.");
    }
  }

  /** Vouches for a box that somebody else brought. */
  @PostMapping("/confirm")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String confirm(
      @PathVariable String fsp,
      @RequestParam UUID box,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    Carried.out(boxes.confirm(fsp, box));
    flash.addFlashAttribute("done", messages.getMessage("boxes.done.confirmed", null, locale));
    return page(fsp);
  }

  private static String page(String fsp) {
    return "redirect:/console/banks/" + fsp + "/boxes";
  }
}
