package org.puente.stabilization.protocols;

import jakarta.validation.Valid;
import java.util.List;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/protocols")
class ProtocolController {

  private static final String READERS =
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT', 'PROGRAMME_OFFICER', 'AUDITOR')";

  private final Protocols protocols;
  private final ReplacingProtocol replacing;

  ProtocolController(Protocols protocols, ReplacingProtocol replacing) {
    this.protocols = protocols;
    this.replacing = replacing;
  }

  /** The protocols to apply: the newest version of each. */
  @GetMapping
  @PreAuthorize(READERS)
  List<Protocol> current() {
    return protocols.current();
  }

  /** How often each was applied to people of the caller's scope; none where it never was. */
  @GetMapping("/uses")
  @PreAuthorize(READERS)
  List<Protocols.Use> uses() {
    return protocols.uses();
  }

  /** Every version of one, newest first. */
  @GetMapping("/{code}/versions")
  @PreAuthorize(READERS)
  List<Protocol> versions(@PathVariable String code) {
    return protocols.versionsOf(code);
  }

  /** The next version; what was applied before keeps its own. */
  @PostMapping("/{code}/versions")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('PSYCHOSOCIAL_SUPERVISOR', 'COORDINATOR')")
  Protocol replace(@PathVariable String code, @Valid @RequestBody NewVersion version) {
    if (!code.matches("[A-Z][A-Z_]{2,39}")) {
      throw Problem.badRequest("bad-code", "A code is of capital letters and underscores.")
          .with("field", "code");
    }
    return replacing.replace(code, version);
  }
}
