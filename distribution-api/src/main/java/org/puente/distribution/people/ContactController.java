package org.puente.distribution.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Problem;
import org.puente.events.sealing.Contact;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How people chose to be told; not for those who pay: safe hours tell of danger. */
@RestController
@RequestMapping("/api/v1/people/{id}/contact")
class ContactController {

  /**
   * What somebody chose; without hours, those that hold for everybody.
   *
   * @param safeTo excluded; before {@code safeFrom} where the safe hours pass midnight
   */
  record Wish(
      @NotNull Contact.Channel channel, @Nullable LocalTime safeFrom, @Nullable LocalTime safeTo) {

    @Override
    public String toString() {
      return "Wish[***]";
    }
  }

  private final Contacts contacts;
  private final ChoosingContact choosing;

  ContactController(Contacts contacts, ChoosingContact choosing) {
    this.contacts = contacts;
    this.choosing = choosing;
  }

  /** How somebody chose to be told, and how many transfers go out with what was known before. */
  @GetMapping
  @PreAuthorize(
      "hasAnyRole('PROGRAMME_OFFICER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT',"
          + " 'DATA_PROTECTION_OFFICER')")
  Contacts.Choice one(@PathVariable UUID id) {
    return contacts.of(id).orElseThrow(() -> Problem.notFound("There is no such person."));
  }

  /** Notes it, for what is planned from now on. 422 {@code contact-hours}. */
  @PutMapping
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT')")
  Contacts.Choice choose(@PathVariable UUID id, @Valid @RequestBody Wish wish) {
    choosing.choose(id, wish.channel(), wish.safeFrom(), wish.safeTo());
    return one(id);
  }
}
