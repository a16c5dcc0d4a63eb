package org.puente.payments.messages.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.sql.Keyset;
import org.puente.payments.messages.web.Callbacks.Callback;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls to make: no code is ever given by text, so a person calls and checks who answers. */
@RestController
@PreAuthorize("hasAnyRole('COORDINATOR', 'PROGRAMME_OFFICER')")
class CallbacksController {

  /** Whom to call. */
  record NumberView(String number) {

    @Override
    public String toString() {
      return "NumberView[***]";
    }
  }

  /** How it ended: HELPED, NOT_REACHED, NOT_THEM (somebody else has the phone) or WRONG_NUMBER. */
  record Closing(@NotNull Callbacks.Outcome outcome) {}

  private final Callbacks callbacks;

  CallbacksController(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  /** Calls that wait, oldest first. */
  @GetMapping("/api/v1/callbacks")
  Page<Callback> callbacks(PageRequest page) {
    UUID after = Keyset.orFirst(page.cursor().map(cursor -> cursor.uuid(0)).orElse(null));
    return Page.of(callbacks.open(after, page.fetch()), page, call -> Cursor.of(call.id()));
  }

  /** One that waits, without its number. */
  @GetMapping("/api/v1/callbacks/{id}")
  Callback callback(@PathVariable UUID id) {
    return callbacks.waiting(id);
  }

  /** The number to call; recorded. */
  @PostMapping("/api/v1/callbacks/{id}/number")
  NumberView number(@PathVariable UUID id) {
    return new NumberView(callbacks.number(id));
  }

  /** Closes one. */
  @PostMapping("/api/v1/callbacks/{id}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable UUID id, @Valid @RequestBody Closing closing) {
    callbacks.close(id, closing.outcome());
  }
}
