package org.puente.distribution.people;

import org.jspecify.annotations.Nullable;

/**
 * Whom to look for; what is null doesn't restrict.
 *
 * @param phone with its country code, or as it is dialled at home
 * @param document letters and digits count
 * @param territory its code
 */
public record PersonSearch(
    @Nullable String phone, @Nullable String document, @Nullable String territory) {}
