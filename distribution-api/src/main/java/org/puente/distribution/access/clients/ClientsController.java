package org.puente.distribution.access.clients;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.events.http.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programs that may call, for administrators. */
@RestController
@RequestMapping("/api/v1/clients")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class ClientsController {

  private static final String KEY = "Idempotency-Key";

  /** Whether a client may get tokens. */
  record Enabling(boolean enabled) {}

  private final Clients clients;
  private final AdministeringClient administering;

  ClientsController(Clients clients, AdministeringClient administering) {
    this.clients = clients;
    this.administering = administering;
  }

  /** Every program that may call or might once, with what it was granted. */
  @GetMapping
  List<Client> list() {
    return clients.all();
  }

  /**
   * Makes a client for a program. The answer holds its secret, once. 409 {@code client-taken}; 422
   * {@code role-not-for-programs}, {@code unknown-place}; 403 {@code beyond-own-grants}; 400 {@code
   * told-once} for an {@code Idempotency-Key}, under which the secret would be kept.
   */
  @PostMapping
  ResponseEntity<ClientSecret> register(@Valid @RequestBody NewClient client, Confirmed confirmed) {
    ClientSecret made = administering.register(client);
    return ResponseEntity.created(URI.create("/api/v1/clients/" + made.id()))
        .cacheControl(CacheControl.noStore())
        .body(made);
  }

  /** Gives a client a new secret, which the answer holds once; the former one is void at once. */
  @PostMapping("/{id}/secret")
  ResponseEntity<ClientSecret> renew(
      @PathVariable UUID id,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      Confirmed confirmed) {
    refuse(key);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(administering.renew(id));
  }

  /** Lets a client in no more, or again; its tokens are void at once. */
  @PutMapping("/{id}/enabled")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enable(@PathVariable UUID id, @RequestBody Enabling wanted, Confirmed confirmed) {
    administering.enable(id, wanted.enabled());
  }

  private static void refuse(@Nullable String key) {
    if (key != null) {
      throw Problem.badRequest("told-once", "A secret is told once: no Idempotency-Key here.");
    }
  }
}
