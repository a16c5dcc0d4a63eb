package org.puente.stabilization.compartment;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exceptional-accesses")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_SUPERVISOR', 'DATA_PROTECTION_OFFICER')")
class ExceptionalAccessController {

  private final WatchingAccess watching;

  ExceptionalAccessController(WatchingAccess watching) {
    this.watching = watching;
  }

  /** Who opened notes outside of their caseload, and why; newest first, at most 200. */
  @GetMapping
  List<WatchingAccess.Watched> newest(@RequestParam(defaultValue = "false") boolean unseen) {
    return watching.newest(unseen);
  }

  /** The ids of what the caller is to look at still, newest first, at most 200. */
  @GetMapping("/to-see")
  List<UUID> toSee() {
    return watching.toSee();
  }

  /** The caller has seen it, for their role. */
  @PostMapping("/{id}/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void seen(@PathVariable UUID id) {
    watching.see(id);
  }
}
