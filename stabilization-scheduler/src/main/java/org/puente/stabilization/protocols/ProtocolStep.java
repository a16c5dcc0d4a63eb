package org.puente.stabilization.protocols;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * One item of a protocol's checklist, in both languages.
 *
 * @param key what is ticked; unique within its version
 */
public record ProtocolStep(
    @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String key,
    @NotBlank @Size(max = 300) String es,
    @NotBlank @Size(max = 300) String en) {}
