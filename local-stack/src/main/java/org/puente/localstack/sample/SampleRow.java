package org.puente.localstack.sample;

import java.util.List;
import org.puente.localstack.sample.Sketch.Member;

/** One line of the template, in the order of its columns. */
record SampleRow(List<String> values) {
  static final List<String> HEADERS =
      List.of(
          "hogar",
          "parentesco",
          "nombre",
          "documento",
          "telefono",
          "fecha_nacimiento",
          "edad",
          "genero",
          "idioma",
          "territorio",
          "jefatura_mujer_sola",
          "discapacidad",
          "enfermedad_cronica",
          "lgbtiq",
          "embarazo_lactancia",
          "urgencia_alimentos_techo",
          "medicacion_interrumpida",
          "nna_no_acompanado",
          "consentimiento");

  static SampleRow of(Sketch sketch, Member member, Identity identity) {
    return new SampleRow(
        List.of(
            identity.household(),
            identity.relation(),
            identity.name(),
            identity.document(),
            identity.phone(),
            identity.birthDate(),
            identity.birthDate().isEmpty() ? Integer.toString(member.age()) : "",
            member.female() ? "F" : "M",
            identity.language(),
            sketch.territory(),
            yes(member, Need.WOMAN_ALONE),
            yes(member, Need.DISABILITY),
            yes(member, Need.CHRONIC_ILLNESS),
            yes(member, Need.LGBTIQ),
            yes(member, Need.PREGNANT_OR_NURSING),
            yes(member, Need.NO_FOOD_OR_SHELTER),
            yes(member, Need.MEDICATION_INTERRUPTED),
            yes(member, Need.UNACCOMPANIED_CHILD),
            identity.consent()));
  }

  private static String yes(Member member, Need need) {
    return member.has(need) ? "sí" : "no";
  }

  /** Who the synthetic person is, as far as a file says. */
  record Identity(
      String household,
      String relation,
      String name,
      String document,
      String phone,
      String birthDate,
      String language,
      String consent) {}
}
