package org.puente.distribution.registration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A newcomer who looks like somebody else.
 *
 * @param grounds DOCUMENT, PHONE, NAME_AND_AGE
 * @param otherName null where that person is out of the caller's scope
 */
public record DuplicateFlag(
    UUID id,
    UUID importId,
    UUID personId,
    String personName,
    UUID otherPersonId,
    @Nullable String otherName,
    String territory,
    List<String> grounds,
    String state) {}
