package org.puente.distribution.kits.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.kits.HandingOver;
import org.puente.distribution.kits.Handover;
import org.puente.distribution.kits.HandoverResult;
import org.puente.distribution.kits.HandoverResult.Accepted;
import org.puente.distribution.kits.HandoverResult.AlreadyHandedOver;
import org.puente.distribution.kits.HandoverResult.CountsInstead;
import org.puente.distribution.kits.HandoverResult.IdReused;
import org.puente.distribution.kits.HandoverResult.Returned;
import org.puente.distribution.kits.HandoverResult.UnknownEntitlement;
import org.puente.distribution.kits.Proof;
import org.puente.distribution.kits.ReturningKit;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/handovers")
class HandoversController {

  private final HandingOver handingOver;
  private final ReturningKit returning;

  HandoversController(HandingOver handingOver, ReturningKit returning) {
    this.handingOver = handingOver;
    this.returning = returning;
  }

  /**
   * 201 the first time, 200 when the same handover is sent again, 409 when there is another one.
   */
  @PostMapping
  @PreAuthorize("hasAnyRole('FIELD_STAFF', 'VOLUNTEER')")
  ResponseEntity<Result> handOver(@Valid @RequestBody NewHandover wanted) {
    var result = handingOver.handOver(wanted.toHandover(), Caller.current().userId());
    return switch (result) {
      case Accepted accepted ->
          ResponseEntity.status(accepted.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
              .body(Result.of(accepted));
      case Returned returned -> ResponseEntity.ok(Result.of(returned));
      case AlreadyHandedOver(UUID _, UUID _, UUID other) -> throw handedOverTwice(other);
      case CountsInstead(UUID _, UUID _, UUID other) -> throw handedOverTwice(other);
      case UnknownEntitlement _ -> throw Problem.notFound("There is no such entitlement.");
      case IdReused _ ->
          throw Problem.conflict("handover-id-reused", "This id names another handover.");
    };
  }

  private static Problem handedOverTwice(UUID other) {
    return Problem.conflict(
            "already-handed-over",
            "This kit was handed over before. What happened is kept for a supervisor.")
        .with("otherHandoverId", other);
  }

  /** One result for each, in order; one that conflicts doesn't stop the others. */
  @PostMapping("/batch")
  @PreAuthorize("hasAnyRole('FIELD_STAFF', 'VOLUNTEER')")
  List<Result> handOver(
      @RequestBody @Size(min = 1, max = HandingOver.MOST_AT_ONCE) List<@Valid NewHandover> wanted) {
    var handovers = wanted.stream().map(NewHandover::toHandover).toList();
    return handingOver.handOver(handovers, Caller.current().userId()).stream()
        .map(Result::of)
        .toList();
  }

  /**
   * Takes a kit back: stock and entitlement are as before the handover. 404 when there is none of
   * that id, or it came back before.
   */
  @PostMapping("/{handoverId}/return")
  @PreAuthorize("hasAnyRole('FIELD_STAFF', 'COORDINATOR')")
  Result takeBack(@PathVariable UUID handoverId, @Valid @RequestBody NewReturn wanted) {
    return returning
        .takeBack(handoverId, wanted.reason(), Caller.current().userId())
        .map(Result::of)
        .orElseThrow(() -> Problem.notFound("There is no handover of that id to take back."));
  }

  /** Why a kit came back. */
  record NewReturn(@NotNull ReturningKit.Reason reason) {}

  /** A handover as the device noted it; see {@link Handover}. */
  record NewHandover(
      @NotNull UUID entitlementId,
      @NotNull UUID handoverId,
      @NotNull @Valid NewProof proof,
      @NotNull Instant handedOverAt) {

    Handover toHandover() {
      return new Handover(
          handoverId, entitlementId, new Proof(proof.kind(), proof.reference()), handedOverAt);
    }
  }

  /** How the person was known; see {@link Proof}. */
  record NewProof(@NotNull Proof.Kind kind, @Nullable @Size(max = 80) String reference) {}

  /**
   * What became of one handover: ACCEPTED, ALREADY_HANDED_OVER (another one counts), COUNTS_INSTEAD
   * (of another one that counted before), RETURNED, UNKNOWN_ENTITLEMENT, ID_REUSED.
   */
  record Result(
      UUID handoverId,
      String outcome,
      @Nullable UUID entitlementId,
      @Nullable UUID otherHandoverId,
      @Nullable Instant recordedAt) {

    static Result of(HandoverResult result) {
      return switch (result) {
        case Accepted(UUID id, UUID entitlement, Instant at, boolean _) ->
            new Result(id, "ACCEPTED", entitlement, null, at);
        case AlreadyHandedOver(UUID id, UUID entitlement, UUID other) ->
            new Result(id, "ALREADY_HANDED_OVER", entitlement, other, null);
        case CountsInstead(UUID id, UUID entitlement, UUID other) ->
            new Result(id, "COUNTS_INSTEAD", entitlement, other, null);
        case Returned(UUID id, UUID entitlement) ->
            new Result(id, "RETURNED", entitlement, null, null);
        case UnknownEntitlement(UUID id, UUID entitlement) ->
            new Result(id, "UNKNOWN_ENTITLEMENT", entitlement, null, null);
        case IdReused(UUID id) -> new Result(id, "ID_REUSED", null, null, null);
      };
    }
  }
}
