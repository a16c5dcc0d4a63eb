package org.puente.distribution.access.clients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.puente.events.access.Grant;

/**
 * A client to be.
 *
 * @param grants of the roles SERVICE, DONOR or AUDITOR, each somewhere
 */
public record NewClient(
    @NotNull @Pattern(regexp = ID) String clientId,
    @NotBlank @Size(max = 120) String name,
    @NotEmpty @Size(max = 50) Set<Grant> grants) {

  /** What a client can be called. */
  public static final String ID = "[a-z0-9][a-z0-9-]{2,59}";
}
