package org.puente.distribution.console;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.KitDesk.Handed;
import org.puente.distribution.kits.HandingOver;
import org.puente.distribution.kits.Handover;
import org.puente.distribution.kits.HandoverResult;
import org.puente.distribution.kits.ListedKit;
import org.puente.distribution.kits.Proof;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The kit desk: find the person, hand over, confirm. */
@Controller
@RequestMapping("/console/kits")
class KitPages {

  private static final List<Proof.Kind> PROOFS =
      List.of(Proof.Kind.CARD, Proof.Kind.SIGNATURE, Proof.Kind.OTP, Proof.Kind.WITNESS);

  private final KitDesk desk;
  private final HandingOver handingOver;
  private final Clock clock;

  KitPages(KitDesk desk, HandingOver handingOver, Clock clock) {
    this.desk = desk;
    this.handingOver = handingOver;
    this.clock = clock;
  }

  @GetMapping
  String search(
      @RequestParam(required = false) @Nullable String site,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    var sites = desk.sites();
    var here = sites.stream().filter(each -> each.code().equals(site)).findFirst();
    var chosen = here.or(() -> sites.stream().findFirst()).orElse(null);
    model.addAttribute("sites", sites);
    model.addAttribute("site", chosen);
    model.addAttribute("q", q);
    model.addAttribute(
        "people", chosen == null || q.isBlank() ? List.of() : desk.search(chosen.code(), q));
    model.addAttribute("mayHandOver", mayHandOver());
    model.addAttribute("opensShifts", Caller.current().is(Role.COORDINATOR));
    boolean volunteer = !seesStock();
    model.addAttribute("stock", volunteer || chosen == null ? null : desk.stock(chosen.code()));
    model.addAttribute(
        "conflicts", Caller.current().is(Role.COORDINATOR) ? desk.conflicts() : null);
    return "console/kits";
  }

  private static boolean mayHandOver() {
    Caller caller = Caller.current();
    return caller.is(Role.FIELD_STAFF) || caller.is(Role.VOLUNTEER);
  }

  private static boolean seesStock() {
    Caller caller = Caller.current();
    return caller.is(Role.FIELD_STAFF) || caller.is(Role.COORDINATOR);
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasAnyRole('FIELD_STAFF', 'VOLUNTEER')")
  String confirm(@PathVariable UUID id, Model model) {
    ListedKit found = find(id);
    model.addAttribute("kit", found.kit());
    model.addAttribute("name", found.name());
    model.addAttribute("card", KitDesk.spaced(found.kit().card()));
    model.addAttribute("waiting", KitDesk.waits(found.kit()));
    model.addAttribute("handoverId", desk.handoverId(found.kit(), Caller.current()));
    model.addAttribute("proofs", PROOFS);
    return "console/kit";
  }

  @PostMapping("/{id}/handover")
  @PreAuthorize("hasAnyRole('FIELD_STAFF', 'VOLUNTEER')")
  String handOver(
      @PathVariable UUID id,
      @RequestParam UUID handoverId,
      @RequestParam Proof.Kind proof,
      @RequestParam(defaultValue = "") String reference,
      RedirectAttributes redirect) {
    ListedKit found = find(id);
    var proven = new Proof(proof, reference.isBlank() ? null : reference.strip());
    var handover = new Handover(handoverId, id, proven, clock.instant());
    redirect.addFlashAttribute(
        "handed", told(found, handingOver.handOver(handover, Caller.current().userId())));
    redirect.addAttribute("site", found.kit().site());
    return "redirect:/console/kits";
  }

  private static Handed told(ListedKit kit, HandoverResult result) {
    return switch (result) {
      case HandoverResult.Accepted accepted -> Handed.good(kit, accepted.repeated());
      case HandoverResult.AlreadyHandedOver _ -> Handed.twice(kit);
      case HandoverResult.CountsInstead _ -> Handed.twice(kit);
      case HandoverResult.Returned _ -> Handed.good(kit, true);
      case HandoverResult.UnknownEntitlement _ -> throw Problem.notFound("No such entitlement.");
      case HandoverResult.IdReused _ ->
          throw Problem.conflict("handover-id-reused", "This id names another handover.");
    };
  }

  private ListedKit find(UUID id) {
    return desk.find(id).orElseThrow(() -> Problem.notFound("No such entitlement."));
  }
}
