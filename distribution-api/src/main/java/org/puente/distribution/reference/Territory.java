package org.puente.distribution.reference;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where people are assisted, such as a city.
 *
 * @param country ISO 3166, two letters
 */
public record Territory(
    @NotNull @Pattern(regexp = "[a-z0-9-]{2,40}") String code,
    @NotBlank @Size(max = 120) String name,
    @Nullable @Size(max = 120) String province,
    @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {}
