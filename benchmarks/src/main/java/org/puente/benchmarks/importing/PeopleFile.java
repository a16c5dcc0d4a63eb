package org.puente.benchmarks.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A file in our own template: everybody is a household of one, and nobody looks like another. */
final class PeopleFile {
  private static final String HEADER =
      "hogar;parentesco;nombre;documento;telefono;fecha_nacimiento;edad;genero;idioma;territorio;"
          + "jefatura_mujer_sola;discapacidad;enfermedad_cronica;lgbtiq;embarazo_lactancia;"
          + "urgencia_alimentos_techo;medicacion_interrumpida;nna_no_acompanado;consentimiento\r\n";
  private static final List<String> GIVEN =
      List.of(
          "Ana", "Luisa", "Marta", "Rosa", "Elena", "Julia", "Carmen", "Inés", "Sofía", "Lucía",
          "Paola", "Diana", "Teresa", "Gloria", "Nelly", "Yolanda", "Beatriz", "Pilar", "Sara",
          "Irene");
  private static final List<String> SURNAMES =
      List.of(
          "Pérez",
          "Gómez",
          "Rojas",
          "Mendoza",
          "Quispe",
          "Zambrano",
          "Castro",
          "Vera",
          "Chávez",
          "Ortiz",
          "Salas",
          "Paredes",
          "Rivas",
          "Blanco",
          "Moreno",
          "Cedeño",
          "Loor",
          "Aguirre",
          "Villalba",
          "Suárez");
  private static final LocalDate OLDEST = LocalDate.of(1960, 1, 1);

  /** A prime, so that names and birthdays do not come round together. */
  private static final int BIRTHDAYS = 14_983;

  private PeopleFile() {}

  /** Writes so many people of that territory, numbered from {@code first}. */
  static Path write(Path file, String territory, int first, int people) {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int i = first; i < first + people; i++) {
        out.write(line(i, territory));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two share a name only after 160,000 others, and then have another birthday. */
  private static String line(int i, String territory) {
    return String.join(
            ";",
            "H%07d".formatted(i),
            "jefa",
            name(i),
            "V%d".formatted(10_000_000 + i),
            "+593%d".formatted(980_000_000 + i),
            OLDEST.plusDays(i % BIRTHDAYS).toString(),
            "",
            "F",
            "es",
            territory,
            "sí",
            "no",
            "no",
            "no",
            "no",
            "no",
            "no",
            "no",
            "sí")
        + "\r\n";
  }

  private static String name(int i) {
    int given = GIVEN.size();
    int surnames = SURNAMES.size();
    return String.join(
        " ",
        GIVEN.get(i % given),
        GIVEN.get(i / given / surnames / surnames % given),
        SURNAMES.get(i / given % surnames),
        SURNAMES.get(i / given / surnames % surnames));
  }
}
