package org.puente.distribution.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class ImportIT {

  private static final String HEADER =
      "hogar;parentesco;nombre;documento;telefono;fecha_nacimiento;edad;genero;idioma;territorio;"
          + "jefatura_mujer_sola;discapacidad;enfermedad_cronica;lgbtiq;embarazo_lactancia;"
          + "urgencia_alimentos_techo;medicacion_interrumpida;nna_no_acompanado;consentimiento\n";
  private static final String NO_ATTRIBUTES = ";no;no;no;no;no;no;no;no;";

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  ImportDriver imports;

  @BeforeEach
  void aProgramme() {
    imports = new ImportDriver(api, fixtures);
  }

  @Test
  void headsAndMembersBecomeHouseholds() {
    var progress =
        imports.run(
            HEADER
                + row("H1", "jefa", "María Núñez", "0912345678", "0991234567", "", "34")
                + row("H1", "hijo", "José Núñez", "", "", "05/03/2019", "")
                + row("H2", "jefe", "Luis Paz", "0912345679", "0991234568", "", "61"));
    imports.done(progress);
    assertThat(progress)
        .returns("puente-plantilla", ImportDriver.Progress::profile)
        .returns(3, ImportDriver.Progress::accepted)
        .returns(0, ImportDriver.Progress::duplicatesFlagged);
    assertThat(sizes()).containsExactlyInAnyOrder(2, 1);
    assertThat(attributesOfAge(61)).containsExactly("OLDER_ADULT");
  }

  @Test
  void nothingThatIdentifiesAPersonIsReadableInTheDatabase() {
    var progress =
        imports.run(
            HEADER + row("H1", "jefa", "María Núñez", "0912345678", "0991234567", "", "34"));
    imports.done(progress);
    var stored =
        fixtures
            .database()
            .sql("SELECT p::text FROM person p WHERE programme_id = ?")
            .param(imports.programme)
            .query(String.class)
            .single();
    var hex = java.util.HexFormat.of();
    assertThat(stored)
        .doesNotContain(hex.formatHex("María".getBytes(UTF_8)))
        .doesNotContain(hex.formatHex("0912345678".getBytes(UTF_8)))
        .doesNotContain(hex.formatHex("991234567".getBytes(UTF_8)));
  }

  @Test
  void aSensitiveAttributeIsSealedAndNotAmongTheOthers() {
    imports.done(
        imports.run(HEADER + "H1;jefa;María Núñez;;;;34;F;es;tulcan;si;no;no;si;no;no;no;no;si\n"));
    assertThat(attributesOfAge(34)).containsExactly("FEMALE_HEAD_ALONE");
    assertThat(imports.count("person WHERE sensitive_enc IS NOT NULL AND")).isOne();
    assertThat(
            fixtures
                .database()
                .sql(
                    "SELECT purpose || status FROM consent c JOIN person p ON p.id = c.person_id"
                        + " WHERE programme_id = ?")
                .param(imports.programme)
                .query(String.class)
                .list())
        .containsExactly("REGISTRATIONGIVEN");
  }

  @Test
  void everyRejectedRowNamesItsNumberColumnValueAndReason() {
    var progress =
        imports.run(
            HEADER
                + row("H1", "jefa", "María Núñez", "0912345678", "12", "", "34")
                + row("H2", "jefe", "Luis Paz", "0912345679", "0991234568", "31/02/1990", "")
                + row("H3", "jefe", "Ana Ruiz", "0912345670", "0991234569", "", "130")
                + row("H4", "jefe", "Rosa Vera", "0912345671", "0991234570", "", "30")
                + row("H5", "hija", "Eva Cruz", "", "", "", "12")
                + row("H6", "jefa", "Una Jefa", "", "", "", "40")
                + row("H6", "jefe", "Otro Jefe", "", "", "", "41"));
    imports.done(progress);
    assertThat(progress.accepted()).isOne();
    assertThat(imports.rejectsCsv(progress.id()).lines().skip(1).map(ImportIT::firstFour))
        .containsExactly(
            "2;\"telefono\";\"12\";\"PHONE_INVALID\"",
            "3;\"fecha_nacimiento\";\"31/02/1990\";\"DATE_INVALID\"",
            "4;\"edad\";\"130\";\"AGE_OUT_OF_RANGE\"",
            "6;\"hogar\";\"H5\";\"NO_HEAD\"",
            "7;\"hogar\";\"H6\";\"SEVERAL_HEADS\"",
            "8;\"hogar\";\"H6\";\"SEVERAL_HEADS\"");
  }

  @Test
  void membersOfARejectedHeadAreRejectedForThatReason() {
    var progress =
        imports.run(
            HEADER
                + row("H1", "jefa", "María Núñez", "", "", "", "old")
                + row("H1", "hijo", "José Núñez", "", "", "", "12"));
    assertThat(progress.rejected()).isEqualTo(2);
    assertThat(imports.rejectsCsv(progress.id())).contains("AGE_INVALID").contains("HEAD_REJECTED");
  }

  @Test
  void rejectedFormulasAreHarmless() {
    var progress =
        imports.run(
            HEADER
                + row(
                    "H1", "jefa", "María Núñez", "", "\"=HYPERLINK(\"\"http://x\"\")\"", "", "34"));
    assertThat(imports.rejectsCsv(progress.id())).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
  }

  @Test
  void aFileThatWasImportedBeforeIsRecognised() {
    var file = (HEADER + row("H1", "jefa", "María Núñez", "", "", "", "34")).getBytes(UTF_8);
    var first = imports.run(file, null);
    imports
        .post(file, null)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.importId")
        .isEqualTo(first.id().toString());
    assertThat(imports.count("person WHERE")).isOne();
  }

  @Test
  void windows1252WithDecimalCommasAndATitleIsUnderstood() {
    var text =
        "Registro de personas\n\n"
            + HEADER
            + row("H1", "jefa", "Begoña Ibáñez", "", "", "1.2.90", "")
            + row("H2", "jefe", "Íñigo Peña", "", "", "", "34,0");
    var progress = imports.run(text.getBytes(Charset.forName("windows-1252")), null);
    imports.done(progress);
    assertThat(progress.accepted()).isEqualTo(2);
  }

  @Test
  void anHxlRowNamesTheColumnsWhateverTheirHeaders() {
    var progress =
        imports.run(
            """
            Apellidos y nombres,Years,Where
            #beneficiary+name,#beneficiary+age,#adm2+code
            María Núñez,34,Tulcán
            """);
    imports.done(progress);
    assertThat(progress)
        .returns("puente-plantilla", ImportDriver.Progress::profile)
        .returns(1, ImportDriver.Progress::accepted);
  }

  @Test
  void unmappedColumnsAreNamedAsDiscardedBeforeAnythingIsImported() {
    imports
        .inspect(
            "nombre;edad;territorio;diagnóstico\nMaría Núñez;34;Quito;secreto\n".getBytes(UTF_8))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.profile")
        .isEqualTo("puente-plantilla")
        .jsonPath("$.delimiter")
        .isEqualTo(";")
        .jsonPath("$.columns[3].column")
        .isEqualTo("diagnóstico")
        .jsonPath("$.columns[3].mapsTo")
        .isEmpty()
        .jsonPath("$.territories[0]")
        .isEqualTo("quito")
        .jsonPath("$.rows")
        .isEqualTo(1);
  }

  @Test
  void the121FileIsAcceptedOrRejectedRowByRow() throws Exception {
    var file = shared("data/registrations/121_registrations_excel-999.csv");
    assumeThat(file).isPresent();
    List.of("kisumu", "kisumu-central", "kisumu-east", "kisumu-west", "turkana", "turkana-north")
        .forEach(fixtures::territory);
    var progress = imports.run(Files.readAllBytes(file.orElseThrow()), null);
    imports.done(progress);
    assertThat(progress)
        .returns("121-registrations", ImportDriver.Progress::profile)
        .returns(999, ImportDriver.Progress::rowsRead);
    assertThat(imports.count("household WHERE")).isEqualTo(progress.accepted());
    assertThat(imports.count("person WHERE territory = 'turkana-north' AND")).isEqualTo(157);
  }

  /** The folder beside the project, wherever the project is checked out. */
  private static Optional<Path> shared(String file) {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .map(folder -> folder.resolve("shared").resolve(file))
        .filter(Files::exists)
        .findFirst();
  }

  private static String row(
      String household,
      String relation,
      String name,
      String document,
      String phone,
      String born,
      String age) {
    return String.join(
            ";", household, relation, name, document, phone, born, age, "", "es", "tulcan")
        + NO_ATTRIBUTES
        + "\n";
  }

  private static String firstFour(String line) {
    return String.join(";", List.of(line.split(";", -1)).subList(0, 4));
  }

  private List<Integer> sizes() {
    return fixtures
        .database()
        .sql("SELECT size FROM household WHERE programme_id = ?")
        .param(imports.programme)
        .query(Integer.class)
        .list();
  }

  private List<String> attributesOfAge(int age) {
    return fixtures
        .database()
        .sql("SELECT unnest(attributes) FROM person WHERE programme_id = ? AND age = ?")
        .param(imports.programme)
        .param(age)
        .query(String.class)
        .list();
  }
}
