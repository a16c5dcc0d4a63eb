package org.puente.distribution.registration.row;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.Attribute;
import org.puente.distribution.people.ConsentStatus;
import org.puente.distribution.people.Gender;
import org.puente.distribution.people.Purpose;
import org.puente.events.sealing.Contact;

/**
 * A person as a valid row tells it.
 *
 * @param household what the file calls the household; null where each row is one
 * @param head null where the file doesn't say who heads the household
 * @param phone E.164
 * @param contact how they chose to be told; null where the file doesn't say
 * @param territory null for a member of a household that says it on another row
 */
public record PersonRow(
    @Nullable String household,
    @Nullable Boolean head,
    @Nullable Integer householdSize,
    String name,
    @Nullable String document,
    @Nullable String phone,
    @Nullable LocalDate birthDate,
    int age,
    @Nullable Gender gender,
    String language,
    @Nullable Contact contact,
    @Nullable String territory,
    Set<Attribute> attributes,
    Map<Purpose, ConsentStatus> consents) {}
