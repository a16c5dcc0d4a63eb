package org.puente.localstack.sample;

import java.util.List;

/** Six rows that an import must reject, each for one reason, as they turn up in every real file. */
final class FaultyRows {
  static final int COUNT = 6;

  private FaultyRows() {}

  static List<SampleRow> all() {
    return List.of(
        row("X001", "jefa", "", "V90000001", "+593987000001", "", "34", "tulcan"),
        row("X002", "jefe", "Darwin Rojas Vera", "V90000002", "12", "", "41", "quito"),
        row("X003", "jefa", "Ruth León Bravo", "V90000003", "+593987000003", "", "29", "atlantida"),
        row("X004", "jefe", "Iván Rivas Toledo", "V90000004", "+593987000004", "", "210", "manta"),
        row("X005", "hijo", "Kevin Vera Núñez", "V90000005", "", "", "9", "cuenca"),
        row(
            "X006",
            "jefa",
            "Inés Ochoa Gómez",
            "V90000006",
            "+593987000006",
            "1990-02-31",
            "",
            "ibarra"));
  }

  private static SampleRow row(
      String household,
      String relation,
      String name,
      String document,
      String phone,
      String birthDate,
      String age,
      String territory) {
    return new SampleRow(
        List.of(
            household, relation, name, document, phone, birthDate, age, "", "es", territory, "no",
            "no", "no", "no", "no", "no", "no", "no", "sí"));
  }
}
