package org.puente.payments.messages.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Problem;
import org.puente.payments.messages.Calls;
import org.puente.payments.messages.Slips;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls to make to whoever chose to be called: the code and the PIN by two people. */
@RestController
@PreAuthorize("hasAnyRole('COORDINATOR', 'PROGRAMME_OFFICER')")
class CallsController {

  private static final int MOST = 200;

  /**
   * A call that waits.
   *
   * @param safeNow whether it is an hour that the person named as safe
   * @param until when the code expires
   * @param inHandOf who is calling now; null where nobody is
   * @param failed how often nothing could be told
   * @param last the last try; null where nobody began
   */
  record CallView(
      UUID id,
      UUID transferId,
      Slips.Kind kind,
      int part,
      String language,
      boolean safeNow,
      @Nullable Instant until,
      @Nullable String inHandOf,
      int failed,
      Calls.@Nullable Try last) {}

  /** Why nothing was told: NOT_REACHED, NOT_THEM (somebody else has the phone), WRONG_NUMBER. */
  record Ending(@NotNull Failure outcome) {}

  /** A call that told nothing. */
  enum Failure {
    NOT_REACHED(Calls.Step.NOT_REACHED),
    NOT_THEM(Calls.Step.NOT_THEM),
    WRONG_NUMBER(Calls.Step.WRONG_NUMBER);

    private final Calls.Step step;

    Failure(Calls.Step step) {
      this.step = step;
    }
  }

  /** Whom to call. */
  record NumberView(String number) {

    @Override
    public String toString() {
      return "NumberView[***]";
    }
  }

  /** What to read out. */
  record WordsView(String words) {

    @Override
    public String toString() {
      return "WordsView[***]";
    }
  }

  private final Calls calls;
  private final CallDesk desk;

  CallsController(Calls calls, CallDesk desk) {
    this.calls = calls;
    this.desk = desk;
  }

  /** Calls that wait, the longest first, at most 200; a PIN waits until its code was told. */
  @GetMapping("/api/v1/calls")
  List<CallView> waiting() {
    return calls.waiting(MOST).stream().map(this::view).toList();
  }

  /** One that waits. */
  @GetMapping("/api/v1/calls/{id}")
  CallView one(@PathVariable UUID id) {
    return calls
        .number(id)
        .map(number -> view(number.call()))
        .orElseThrow(() -> Problem.notFound("No such call waits."));
  }

  private CallView view(Calls.Call call) {
    return new CallView(
        call.id(),
        call.transferId(),
        call.kind(),
        call.part(),
        call.language(),
        desk.isSafe(call),
        call.until(),
        desk.inHandOf(call),
        call.tries().failed(),
        call.tries().last());
  }

  /**
   * The number to call; recorded, and the call is the caller's for a quarter of an hour. 409 {@code
   * unsafe-hour}, {@code call-taken}.
   */
  @PostMapping("/api/v1/calls/{id}/number")
  ResponseEntity<NumberView> number(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new NumberView(desk.number(id)));
  }

  /**
   * The words to read out, once the person is on the phone and was recognised; it is told by that,
   * and recorded. 409 {@code unsafe-hour}, {@code call-taken}, {@code caller-of-the-other}.
   */
  @PostMapping("/api/v1/calls/{id}/words")
  ResponseEntity<WordsView> words(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new WordsView(desk.tell(id)));
  }

  /** Nothing could be told: it waits on, for anybody. */
  @PostMapping("/api/v1/calls/{id}/outcome")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void outcome(@PathVariable UUID id, @Valid @RequestBody Ending ending) {
    desk.failed(id, ending.outcome().step);
  }
}
