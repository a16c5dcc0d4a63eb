package org.puente.stabilization.protocols;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What replaces a protocol's newest version.
 *
 * @param after the version that it was written from; another one by now is a conflict
 */
record NewVersion(
    @NotNull Integer after,
    @NotBlank @Size(max = 120) String nameEs,
    @NotBlank @Size(max = 120) String nameEn,
    @NotNull ProtocolMode mode,
    @Nullable @Pattern(regexp = "[A-Z0-9_]{1,40}") String qualification,
    boolean waitsForConsent,
    @NotBlank @Size(max = 300) String designProcess,
    @NotBlank @Size(max = 300) String source,
    @NotEmpty @Size(max = 30) List<@Valid ProtocolStep> steps) {

  Protocol of(String code, String writtenBy, Instant now) {
    return new Protocol(
        code,
        after + 1,
        now,
        nameEs,
        nameEn,
        mode,
        qualification,
        waitsForConsent,
        designProcess,
        source,
        steps,
        writtenBy);
  }

  boolean repeatsAKey() {
    return steps.stream().map(ProtocolStep::key).distinct().count() < steps.size();
  }
}
