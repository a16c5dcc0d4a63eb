package org.puente.stabilization.sessions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/** What was agreed on, and with whom. */
record SessionRequest(@NotNull @Valid Plan plan, @NotEmpty @Size(max = 50) Set<UUID> episodes) {}
