package org.puente.distribution.dataprotection.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.dataprotection.CheckingValues;
import org.puente.distribution.dataprotection.DataProtectionProblems;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.dataprotection.Rectification;
import org.puente.distribution.dataprotection.Rectification.Field;
import org.puente.distribution.dataprotection.Rectifications;
import org.puente.distribution.dataprotection.RectifyingPerson;
import org.puente.events.http.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts right what identifies people who asked for it, by two people. */
@RestController
@RequestMapping("/api/v1")
class RectificationController {

  /**
   * The right values; null or blank means unchanged.
   *
   * @param phone with its country code, or as it is dialled at home
   * @param birthDate ISO 8601, not in the future
   * @param gender F, M or X
   * @param language ISO 639
   * @param contactPhone where they chose to be told elsewhere than at {@code phone}
   * @param remove DOCUMENT, PHONE and CONTACT_PHONE may be taken away
   */
  record Right(
      @Nullable String name,
      @Nullable String document,
      @Nullable String phone,
      @Nullable String birthDate,
      @Nullable String gender,
      @Nullable String language,
      @Nullable String contactPhone,
      @Nullable Set<Field> remove) {

    Map<Field, String> typed() {
      Map<Field, String> typed = new EnumMap<>(Field.class);
      put(typed, Field.NAME, name);
      put(typed, Field.DOCUMENT, document);
      put(typed, Field.PHONE, phone);
      put(typed, Field.BIRTH_DATE, birthDate);
      put(typed, Field.GENDER, gender);
      put(typed, Field.LANGUAGE, language);
      put(typed, Field.CONTACT_PHONE, contactPhone);
      return typed;
    }

    private static void put(Map<Field, String> typed, Field field, @Nullable String value) {
      if (value != null) {
        typed.put(field, value);
      }
    }
  }

  private final Rectifications rectifications;
  private final RectifyingPerson rectifying;
  private final CheckingValues checking;

  RectificationController(
      Rectifications rectifications, RectifyingPerson rectifying, CheckingValues checking) {
    this.rectifications = rectifications;
    this.rectifying = rectifying;
    this.checking = checking;
  }

  /**
   * Proposes right values for whoever made a request for it. 422 {@code rectification-name}, {@code
   * -document}, {@code -phone}, {@code -birth-date}, {@code -gender}, {@code -language}, {@code
   * -contact-phone} with all wrong {@code fields}, {@code rectification-empty}; 409 {@code
   * rectification-not-asked}, {@code data-request-answered}.
   */
  @PostMapping("/data-requests/{id}/rectification")
  @PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
  ResponseEntity<Rectification> propose(@PathVariable UUID id, @Valid @RequestBody Right right) {
    var values =
        DataProtectionProblems.right(
            checking.check(
                right.typed(), right.remove() == null ? Set.<Field>of() : right.remove()));
    var made =
        DataProtectionProblems.done(rectifying.propose(id, values, DataRequests.Person.calling()));
    return ResponseEntity.created(URI.create("/api/v1/rectifications/" + made)).body(find(made));
  }

  /** How a rectification stands, with the values in full. */
  @GetMapping("/rectifications/{id}")
  @PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR')")
  Rectification one(@PathVariable UUID id) {
    return find(id);
  }

  /**
   * Applies what somebody else proposed. 409 {@code own-rectification}, {@code
   * data-request-answered}; 403 {@code confirmation-needed} as for approving.
   */
  @PostMapping("/rectifications/{id}/confirm")
  @PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR')")
  Rectification confirm(@PathVariable UUID id, Confirmed confirmed) {
    return find(
        DataProtectionProblems.done(
            rectifying.confirm(id, DataRequests.Person.calling(), confirmed)));
  }

  /** Takes a proposal back. 409 {@code data-request-answered}. */
  @PostMapping("/rectifications/{id}/withdraw")
  @PreAuthorize("hasAnyRole('DATA_PROTECTION_OFFICER','COORDINATOR')")
  Rectification withdraw(@PathVariable UUID id) {
    return find(
        DataProtectionProblems.done(rectifying.withdraw(id, DataRequests.Person.calling())));
  }

  private Rectification find(UUID id) {
    return rectifications
        .find(id)
        .orElseThrow(() -> Problem.notFound("There is no such rectification."));
  }
}
