package org.puente.distribution.dataprotection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.reports.LifeEvent;
import org.puente.distribution.reviews.Review;
import org.puente.events.sealing.Contact;

/**
 * Everything that this service knows about one person, in full, to be handed to them.
 *
 * @param householdSize of the household, whose other members' data are their own
 * @param consents by purpose
 * @param eligibility why the household is assisted or not, in Spanish and English; told to its head
 * @param readBy who read the person's page or took their data out, of the organisations whose trail
 *     the caller may read
 * @param elsewhere what other services know, and whom to ask for it
 */
public record Dossier(
    UUID id,
    Instant asOf,
    Identity identity,
    int householdSize,
    Map<String, String> consents,
    List<String> eligibility,
    List<LifeEvent> events,
    List<DataRequest> requests,
    List<Review> reviews,
    List<Reading> readBy,
    List<String> elsewhere) {

  /**
   * What identifies them, in full.
   *
   * @param contact how they chose to be told; null where they chose nothing
   * @param sealedAttributes whether there are attributes that would put them at risk if they stood
   *     in a file; the protection focal point tells them in person
   */
  public record Identity(
      String name,
      @Nullable String document,
      @Nullable String phone,
      @Nullable String birthDate,
      int age,
      @Nullable String gender,
      String language,
      @Nullable Contact contact,
      String territory,
      List<String> attributes,
      boolean sealedAttributes,
      Instant registeredAt) {}

  /** Somebody who read, when. */
  public record Reading(String who, String action, Instant at) {}
}
