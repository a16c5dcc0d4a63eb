package org.puente.distribution.registration.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puente.distribution.people.Attribute;
import org.puente.distribution.people.ConsentStatus;
import org.puente.distribution.people.Gender;
import org.puente.distribution.people.Purpose;
import org.puente.distribution.registration.RejectReason;
import org.puente.distribution.registration.file.Recognition;
import org.puente.distribution.registration.profile.ProfileYaml;
import org.puente.events.sealing.Contact;
import org.puente.events.tables.RawRow;

class RowReadingTest {

  private static final String PROFILE =
      """
      name: test
      columns:
        - {header: household, field: household}
        - {header: relation, field: relation}
        - {header: given, field: name}
        - {header: family, field: name}
        - {header: document, field: document}
        - {header: phone, field: phone}
        - {header: born, field: birth-date}
        - {header: age, field: age}
        - {header: gender, field: gender, values: {"1": F, "2": M}}
        - {header: place, field: territory, last-piece-after: "."}
        - {header: size, field: household-size}
        - {header: chronic, attribute: CHRONIC_ILLNESS}
        - {header: consent, consent: support}
        - {header: channel, field: contact-channel}
        - {header: told at, field: contact-phone}
        - {header: safe from, field: contact-from}
        - {header: safe to, field: contact-to}
      constants: {language: en}
      """;
  private static final List<String> HEADERS =
      List.of(
          "household",
          "relation",
          "given",
          "family",
          "document",
          "phone",
          "born",
          "age",
          "gender",
          "place",
          "size",
          "chronic",
          "consent",
          "secret",
          "channel",
          "told at",
          "safe from",
          "safe to");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final RowReading reading = reading();

  @Test
  void aRowBecomesAPerson() {
    var person =
        valid(
            "",
            "",
            "María",
            "Núñez",
            "09-123",
            "0991234567",
            "5/3/1990",
            "",
            "1",
            "EC.Tulcán",
            "3,0",
            "2",
            "sí",
            "x",
            "Llamada",
            "0997654321",
            "14:00",
            "9:30");
    assertThat(person)
        .returns("María Núñez", PersonRow::name)
        .returns("+593991234567", PersonRow::phone)
        .returns(36, PersonRow::age)
        .returns(Gender.F, PersonRow::gender)
        .returns("tulcan", PersonRow::territory)
        .returns(3, PersonRow::householdSize)
        .returns("en", PersonRow::language)
        .returns(true, PersonRow::head)
        .returns(
            new Contact(
                Contact.Channel.VOICE, "+593997654321", LocalTime.of(14, 0), LocalTime.of(9, 30)),
            PersonRow::contact);
    assertThat(person.attributes()).containsExactly(Attribute.CHRONIC_ILLNESS);
    assertThat(person.consents()).containsEntry(Purpose.SUPPORT, ConsentStatus.GIVEN);
  }

  @ParameterizedTest
  @CsvSource({"no,REFUSED", "0,REFUSED", "si,GIVEN", "x,GIVEN"})
  void consentIsWhatTheRowSays(String written, ConsentStatus status) {
    assertThat(person("consent", written).consents()).containsEntry(Purpose.SUPPORT, status);
  }

  @Test
  void aBlankConsentIsNotRecorded() {
    assertThat(person("consent", "").consents()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "given,'',MISSING",
    "given,N/A,MISSING",
    "given,7,NAME_INVALID",
    "document,12,DOCUMENT_INVALID",
    "document,'4,69E+07',DIGITS_LOST",
    "phone,123,PHONE_INVALID",
    "phone,'2,54E+11',DIGITS_LOST",
    "born,31/02/1990,DATE_INVALID",
    "born,1/1/2030,DATE_IN_FUTURE",
    "born,1/1/1890,AGE_OUT_OF_RANGE",
    "age,121,AGE_OUT_OF_RANGE",
    "age,-1,AGE_INVALID",
    "age,old,AGE_INVALID",
    "gender,Q,GENDER_UNKNOWN",
    "place,lima,TERRITORY_UNKNOWN",
    "place,quito,TERRITORY_NOT_YOURS",
    "place,'',MISSING",
    "size,0,SIZE_INVALID",
    "size,61,SIZE_INVALID",
    "size,'2,5',SIZE_INVALID",
    "channel,pigeon,CHANNEL_UNKNOWN",
    "told at,123,PHONE_INVALID",
    "safe from,25:00,HOURS_INVALID",
    "safe to,14:00,HOURS_INVALID",
    "chronic,maybe,NOT_YES_OR_NO",
    "consent,perhaps,NOT_YES_OR_NO"
  })
  void everyValueIsCheckedByItsClass(String column, String written, RejectReason reason) {
    assertThat(reading.read(row(column, written)))
        .isInstanceOfSatisfying(
            RowOutcome.Rejected.class,
            row ->
                assertThat(row.flaws())
                    .anySatisfy(
                        flaw -> {
                          assertThat(flaw.column()).isEqualTo(column);
                          assertThat(flaw.reason()).isEqualTo(reason);
                        }));
  }

  @ParameterizedTest
  @CsvSource({"En persona,SLIP", "ninguna,NONE", "SMS,SMS", "no texts,SLIP"})
  void theWayOfTellingIsReadInUsualWords(String written, Contact.Channel channel) {
    assertThat(person("channel", written).contact()).isEqualTo(new Contact(channel, null, null));
  }

  @Test
  void whoWasNotAskedHasNoWishes() {
    assertThat(person("channel", "N/A").contact()).isNull();
  }

  @Test
  void allThatIsWrongWithARowIsSaidAtOnce() {
    var cells = row("phone", "1").cells().toArray(String[]::new);
    cells[HEADERS.indexOf("age")] = "200";
    assertThat(reading.read(new RawRow(2, Arrays.asList(cells))))
        .isInstanceOfSatisfying(
            RowOutcome.Rejected.class, row -> assertThat(row.flaws()).hasSize(2));
  }

  @Test
  void anAgeFarFromTheBirthDateIsAContradiction() {
    var cells = row("born", "5/3/1990").cells().toArray(String[]::new);
    cells[HEADERS.indexOf("age")] = "12";
    assertThat(reading.read(new RawRow(2, Arrays.asList(cells))))
        .isInstanceOf(RowOutcome.Rejected.class);
  }

  @Test
  void aRowOfAnotherWidthIsDamaged() {
    assertThat(reading.read(new RawRow(2, List.of("", "", "María"))))
        .isInstanceOf(RowOutcome.Rejected.class);
  }

  @Test
  void sixtyYearsMakeAnOlderAdult() {
    assertThat(person("age", "60").attributes()).containsExactly(Attribute.OLDER_ADULT);
    assertThat(person("age", "59").attributes()).isEmpty();
  }

  private PersonRow person(String column, String written) {
    return valid(row(column, written).cells().toArray(String[]::new));
  }

  private PersonRow valid(String... cells) {
    var outcome = reading.read(new RawRow(2, List.of(cells)));
    assertThat(outcome).isInstanceOf(RowOutcome.Valid.class);
    return ((RowOutcome.Valid) outcome).person();
  }

  private static RawRow row(String column, String written) {
    var cells = new String[HEADERS.size()];
    Arrays.fill(cells, "");
    cells[HEADERS.indexOf("given")] = "María Núñez";
    cells[HEADERS.indexOf("age")] = column.equals("born") ? "" : "34";
    cells[HEADERS.indexOf("place")] = "tulcan";
    cells[HEADERS.indexOf(column)] = written;
    return new RawRow(2, Arrays.asList(cells));
  }

  private static RowReading reading() {
    try {
      var layout = Recognition.with(List.of(new RawRow(1, HEADERS)), ProfileYaml.read(PROFILE));
      var territories = new KnownTerritories(Set.of("tulcan", "quito"), Set.of("tulcan"));
      return new RowReading(layout, true, territories, TODAY);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
