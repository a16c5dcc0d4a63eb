package org.puente.distribution.console.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpPayments;
import org.puente.distribution.console.remote.HttpWorklist;
import org.puente.distribution.console.remote.Settlement;
import org.puente.distribution.console.remote.Settlement.Claim;
import org.puente.distribution.corrections.Amounts;
import org.puente.distribution.evidence.BankOrders;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.contract.Money;
import org.puente.events.http.Page;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A code whose bank cannot say what became of it: somebody says what the bank told them. */
@Controller
@RequestMapping("/console/reconciliation/orders/{transfer}/{reference}")
class OrderPages {

  private final BankOrders orders;
  private final HttpWorklist worklist;
  private final HttpPayments payments;
  private final Steps steps;

  OrderPages(BankOrders orders, HttpWorklist worklist, HttpPayments payments, Steps steps) {
    this.payments = payments;
    this.orders = orders;
    this.worklist = worklist;
    this.steps = steps;
  }

  @GetMapping
  String one(@PathVariable UUID transfer, @PathVariable UUID reference, Model model) {
    var order = order(transfer, reference);
    Optional<Settlement> waiting =
        worklist.proposalsAbout(transfer).found().map(Page::items).orElse(List.of()).stream()
            .filter(each -> reference.equals(each.clientReference()))
            .findFirst();
    model.addAttribute("order", order);
    model.addAttribute("transfer", transfer);
    model.addAttribute("waiting", waiting.map(Settlement::id).orElse(null));
    model.addAttribute("claims", claims(order));
    model.addAttribute("mayPropose", Caller.current().is(Role.FINANCE_OFFICER));
    return "console/reconciliation/order";
  }

  /** What can be said of it; that it has no funds, of a code from a box alone. */
  private List<Claim> claims(BankOrders.Order order) {
    List<Claim> claims = claims(order.state());
    boolean boxed = order.state().equals("ACCEPTED") && isFromInventory(order.fsp());
    return boxed ? Stream.concat(Stream.of(Claim.NO_FUNDS), claims.stream()).toList() : claims;
  }

  private boolean isFromInventory(String fsp) {
    return payments.fsps().found().orElse(List.of()).stream()
        .anyMatch(bank -> bank.code().equals(fsp) && bank.fromInventory());
  }

  /** What can be said of it as it stands; nothing once the bank has spoken. */
  static List<Claim> claims(String state) {
    return switch (state) {
      case "UNKNOWN" ->
          List.of(Claim.NEVER_RECEIVED, Claim.REJECTED, Claim.ACCEPTED, Claim.WITHDRAWN);
      case "ACCEPTED", "PARTLY_WITHDRAWN" -> List.of(Claim.CODE_DEAD, Claim.WITHDRAWN);
      default -> List.of();
    };
  }

  @PostMapping("/propose")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String propose(
      @PathVariable UUID transfer,
      @PathVariable UUID reference,
      Said said,
      RedirectAttributes flash) {
    String why = Reason.read(said.reason() == null ? "" : said.reason());
    var order = order(transfer, reference);
    Claim claim = said.claim();
    if (claim == null) {
      throw Problem.badRequest("settlement-claim", "What did the bank say?");
    }
    if (!claims(order).contains(claim)) {
      throw Problem.conflict("settlement-too-late", "The bank has spoken meanwhile.");
    }
    Money withdrawn =
        claim == Claim.WITHDRAWN ? amount(said.amount(), order.amount().currency()) : null;
    UUID made = worklist.claim(order.fsp(), reference, claim, withdrawn, why).given().id();
    steps.taken("settlement.proposed", made, flash);
    return SettlementPages.page(made);
  }

  /**
   * What somebody says.
   *
   * @param amount what was withdrawn, only where that is the claim
   */
  record Said(@Nullable Claim claim, @Nullable String amount, @Nullable String reason) {}

  private static Money amount(@Nullable String typed, String currency) {
    return Amounts.read(typed == null ? "" : typed)
        .filter(amount -> amount.signum() > 0)
        .map(amount -> new Money(amount, currency))
        .orElseThrow(() -> Problem.badRequest("settlement-amount", "An amount is needed."));
  }

  private BankOrders.Order order(UUID transfer, UUID reference) {
    return switch (orders.of(transfer)) {
      case BankOrders.Told.Orders(var found, _) ->
          found.stream()
              .filter(each -> each.clientReference().equals(reference))
              .findFirst()
              .orElseThrow(() -> Problem.notFound("There is no such order."));
      case BankOrders.Told.Silent(boolean refused) when refused -> throw Problem.forbidden();
      case BankOrders.Told.Silent _ ->
          throw new Problem(
              HttpStatus.SERVICE_UNAVAILABLE, "service-away", "The service does not answer.");
    };
  }
}
