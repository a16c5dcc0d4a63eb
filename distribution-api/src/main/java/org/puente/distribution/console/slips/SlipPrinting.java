package org.puente.distribution.console.slips;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.console.remote.HttpSlips;
import org.puente.distribution.console.remote.HttpSlips.Again;
import org.puente.distribution.console.remote.HttpSlips.Kind;
import org.puente.distribution.console.remote.HttpSlips.Ticket;
import org.puente.distribution.console.remote.HttpSlips.Whole;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Codes by one person and PINs by another; no file name says what a paper holds. */
@Controller
@RequestMapping("/console/payouts/slips/{id}")
@PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'COORDINATOR')")
class SlipPrinting {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;

  /** With anything but letters between them. */
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}([\\s,;.]+\\d{1,4})*");

  private final HttpSlips slips;
  private final AuditTrail audit;

  SlipPrinting(HttpSlips slips, AuditTrail audit) {
    this.slips = slips;
    this.audit = audit;
  }

  /**
   * Why and what is printed again, as it is typed.
   *
   * @param tickets numbers with spaces or signs between them; blank for all
   */
  record Typed(@Nullable String reason, @Nullable String tickets) {

    @Nullable Again again() {
      if (reason == null) {
        return null;
      }
      String why = reason.strip();
      if (why.length() < SHORTEST || why.length() > LONGEST) {
        throw Problem.badRequest("settlement-reason", "A reason has 10 to 500 characters.");
      }
      return new Again(why, chosen());
    }

    private @Nullable List<Integer> chosen() {
      if (tickets == null || tickets.isBlank()) {
        return null;
      }
      String numbers = tickets.strip();
      if (numbers.length() > LONGEST || !NUMBERS.matcher(numbers).matches()) {
        throw Problem.badRequest("slips-tickets", "Tickets are numbers.");
      }
      return Arrays.stream(numbers.split("[^0-9]+")).map(Integer::valueOf).toList();
    }
  }

  @PostMapping("/codes")
  ResponseEntity<byte[]> codes(@PathVariable UUID id, Typed typed, Confirmed confirmed) {
    return print(id, Kind.CODE, typed, confirmed);
  }

  @PostMapping("/pins")
  ResponseEntity<byte[]> pins(@PathVariable UUID id, Typed typed, Confirmed confirmed) {
    return print(id, Kind.PIN, typed, confirmed);
  }

  private static void areOf(Whole batch, List<Integer> chosen) {
    if (!batch.tickets().stream().map(Ticket::ticket).toList().containsAll(chosen)) {
      throw Problem.badRequest("slips-tickets", "The batch has no such ticket.");
    }
  }

  private ResponseEntity<byte[]> print(UUID id, Kind kind, Typed typed, Confirmed confirmed) {
    Again again = typed.again();
    if (again != null && again.tickets() != null) {
      areOf(slips.batch(id).given(), again.tickets());
    }
    byte[] pdf = slips.print(id, kind, again).given();
    Map<String, Object> details =
        new HashMap<>(Map.of("kind", kind.name(), "factor", confirmed.factor().name()));
    if (again != null) {
      details.put("reason", again.reason());
    }
    audit.record(again == null ? "slips.printed" : "slips.printed-again", id.toString(), details);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("puente.pdf").build().toString())
        .body(pdf);
  }
}
