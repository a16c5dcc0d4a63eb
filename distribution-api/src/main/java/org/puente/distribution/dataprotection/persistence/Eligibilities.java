package org.puente.distribution.dataprotection.persistence;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.enrolment.Enrolment;
import org.puente.distribution.enrolment.Enrolments;
import org.puente.distribution.enrolment.Targeting;
import org.puente.distribution.programmes.Programmes;
import org.springframework.stereotype.Component;

/** Why a household is assisted or not, in both languages. */
@Component
class Eligibilities {

  private final Enrolments enrolments;
  private final Programmes programmes;

  Eligibilities(Enrolments enrolments, Programmes programmes) {
    this.enrolments = enrolments;
    this.programmes = programmes;
  }

  List<String> of(UUID household) {
    return enrolments.ofHousehold(household).map(this::inWords).orElse(List.of());
  }

  private List<String> inWords(Enrolment enrolment) {
    return programmes
        .criteria(enrolment.programmeId(), enrolment.criteriaVersion())
        .map(
            criteria ->
                enrolment.reasons().stream()
                    .map(code -> Targeting.words(code, enrolment.score(), criteria))
                    .map(words -> words.es() + " / " + words.en())
                    .toList())
        .orElse(List.of());
  }
}
