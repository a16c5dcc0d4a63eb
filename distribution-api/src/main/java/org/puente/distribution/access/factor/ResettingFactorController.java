package org.puente.distribution.access.factor;

import java.util.UUID;
import org.puente.distribution.access.administration.AdministeringUser;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the second factor from somebody who lost it; they enrol anew at the next log-in. */
@RestController
class ResettingFactorController {

  private final EnrollingFactor enrolling;
  private final AdministeringUser administering;

  ResettingFactorController(EnrollingFactor enrolling, AdministeringUser administering) {
    this.enrolling = enrolling;
    this.administering = administering;
  }

  /**
   * Takes somebody's second factor off. The administrator confirms, since whoever does so could log
   * in in that person's name.
   */
  @DeleteMapping("/api/v1/users/{id}/second-factor")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reset(@PathVariable UUID id, Confirmed confirmed) {
    administering.checkReach(id);
    enrolling.reset(id);
  }
}
