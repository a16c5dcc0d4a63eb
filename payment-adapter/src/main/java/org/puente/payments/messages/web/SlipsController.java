package org.puente.payments.messages.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.access.ShownFactor;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.puente.payments.messages.Slips;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes and PINs on paper, for whoever has no phone or wants no texts. */
@RestController
@PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'COORDINATOR')")
class SlipsController {

  /** Whose slips go together. */
  record Place(
      @NotNull UUID organisationId,
      @NotNull UUID programmeId,
      @NotNull @Size(min = 1, max = 64) String territory) {}

  /**
   * To print once more.
   *
   * @param reason what became of the first ones, in 10 to 500 signs
   * @param tickets null for all
   */
  record Again(
      @NotNull @Size(min = 10, max = 500) String reason,
      @Nullable @Size(min = 1, max = 500) List<@NotNull Integer> tickets) {}

  /** A batch, its tickets, and what was printed of it. */
  record BatchView(Slips.Batch batch, List<Slips.Ticket> tickets, List<Slips.Printing> printings) {}

  private final Slips slips;
  private final SlipDesk desk;

  SlipsController(Slips slips, SlipDesk desk) {
    this.slips = slips;
    this.desk = desk;
  }

  /** Where people wait for slips, and how many. */
  @GetMapping("/api/v1/slips")
  List<Slips.Waiting> waiting() {
    return slips.waiting();
  }

  /** Batches, the newest first. */
  @GetMapping("/api/v1/slip-batches")
  Page<Slips.Batch> batches(PageRequest page) {
    Optional<UUID> before = page.cursor().map(cursor -> cursor.uuid(0));
    return Page.of(slips.batches(before, page.fetch()), page, batch -> Cursor.of(batch.id()));
  }

  /** Gives a ticket to each who waits at a place, at most 500 at once. 409 {@code no-slips}. */
  @PostMapping("/api/v1/slip-batches")
  @ResponseStatus(HttpStatus.CREATED)
  Slips.Batch make(@Valid @RequestBody Place place) {
    return desk.batch(
        new Slips.Place(place.organisationId(), place.programmeId(), place.territory()));
  }

  /** A batch: which ticket is which transfer's, and who printed what. */
  @GetMapping("/api/v1/slip-batches/{id}")
  BatchView one(@PathVariable UUID id) {
    Slips.Batch batch = slips.find(id).orElseThrow(() -> Problem.notFound("No such batch."));
    return new BatchView(batch, slips.tickets(id), slips.printings(id));
  }

  /**
   * The codes, as a PDF, once: with tickets and no names, none that expired or died. 409 {@code
   * printed-once}, {@code no-slips}, {@code custodian-of-the-other} for whoever has the PINs, or
   * stands in for them. 403 {@code confirmation-needed} without a fresh second factor, as always
   * here.
   */
  @PostMapping("/api/v1/slip-batches/{id}/codes")
  ResponseEntity<byte[]> codes(@PathVariable UUID id, ShownFactor factor) {
    return printed(id, Slips.Kind.CODE, null);
  }

  /** The codes once more, all or some, for a reason. 409 as for the first time. */
  @PostMapping("/api/v1/slip-batches/{id}/codes/again")
  ResponseEntity<byte[]> codesAgain(
      @PathVariable UUID id, @Valid @RequestBody Again again, ShownFactor factor) {
    return printed(id, Slips.Kind.CODE, again);
  }

  /**
   * The PINs, as a PDF, once. 409 {@code printed-once}, {@code no-slips}, {@code
   * custodian-of-the-other} for whoever has the codes.
   */
  @PostMapping("/api/v1/slip-batches/{id}/pins")
  ResponseEntity<byte[]> pins(@PathVariable UUID id, ShownFactor factor) {
    return printed(id, Slips.Kind.PIN, null);
  }

  /** The PINs once more, all or some, for a reason. 409 as for the first time. */
  @PostMapping("/api/v1/slip-batches/{id}/pins/again")
  ResponseEntity<byte[]> pinsAgain(
      @PathVariable UUID id, @Valid @RequestBody Again again, ShownFactor factor) {
    return printed(id, Slips.Kind.PIN, again);
  }

  private ResponseEntity<byte[]> printed(UUID id, Slips.Kind kind, @Nullable Again again) {
    List<Integer> tickets = again == null ? null : again.tickets();
    byte[] pdf =
        desk.print(
            new Slips.Wish(
                id,
                kind,
                Caller.current().username(),
                again == null ? null : again.reason().strip(),
                tickets == null ? null : tickets.stream().mapToInt(Integer::intValue).toArray()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_PDF)
        .body(pdf);
  }
}
