package org.puente.stabilization.policies.web;

import java.util.List;
import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.policies.Policy;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/policies")
class PolicyController {

  private final Policies policies;

  PolicyController(Policies policies) {
    this.policies = policies;
  }

  /** Every version of the delay policy, newest first. */
  @GetMapping
  @PreAuthorize(
      "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT', 'PROGRAMME_OFFICER', 'AUDITOR', 'ADMINISTRATOR')")
  List<Policy> all() {
    return policies.all();
  }
}
