package org.puente.distribution.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as somebody may see them; what their role doesn't need is null.
 *
 * @param document in full, or only its end
 * @param phone E.164 in full, or only its end
 * @param attributes vulnerabilities that are not sensitive
 * @param sensitive only for the protection focal point
 * @param erased what identified them is gone for good; nothing but amounts and dates is left
 * @param openDuplicates above zero: not eligible until somebody decides
 */
public record PersonView(
    UUID id,
    UUID householdId,
    boolean head,
    String name,
    @Nullable String document,
    @Nullable String phone,
    @Nullable String birthDate,
    int age,
    @Nullable Gender gender,
    String language,
    String territory,
    @Nullable List<String> attributes,
    @Nullable List<String> sensitive,
    boolean erased,
    int openDuplicates,
    @Nullable UUID mergedInto,
    @Nullable Map<Purpose, ConsentStatus> consents) {}
