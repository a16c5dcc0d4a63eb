package org.puente.distribution.registration;

import org.puente.events.tables.Words;

/** Why a row is not accepted; the words are what the person who corrects the file reads. */
public enum RejectReason {
  MISSING("Falta un dato obligatorio.", "A required value is missing."),
  COLUMN_COUNT(
      "La fila no tiene tantas columnas como el encabezado.",
      "The row does not have as many columns as the header."),
  NAME_INVALID(
      "El nombre debe tener entre 2 y 120 caracteres y contener letras.",
      "The name must have 2 to 120 characters and contain letters."),
  DOCUMENT_INVALID(
      "El documento debe tener entre 4 y 30 letras o cifras.",
      "The document must have 4 to 30 letters or digits."),
  PHONE_INVALID("El número de teléfono no es posible.", "The phone number is not possible."),
  DIGITS_LOST(
      "La hoja de cálculo convirtió el número en notación científica y perdió cifras.",
      "The spreadsheet turned the number into scientific notation and lost digits."),
  DATE_INVALID(
      "La fecha no existe o no tiene una forma conocida.",
      "The date does not exist or has no known form."),
  DATE_IN_FUTURE("La fecha de nacimiento está en el futuro.", "The birth date is in the future."),
  AGE_OUT_OF_RANGE("La edad debe estar entre 0 y 120.", "The age must be between 0 and 120."),
  AGE_INVALID("La edad no es un número.", "The age is not a number."),
  AGE_CONTRADICTS_BIRTH_DATE(
      "La edad y la fecha de nacimiento se contradicen.",
      "The age and the birth date contradict each other."),
  GENDER_UNKNOWN("Valor de género desconocido.", "Unknown value for gender."),
  LANGUAGE_UNKNOWN("Valor de idioma desconocido.", "Unknown value for language."),
  TERRITORY_UNKNOWN(
      "El territorio no está en el catálogo.", "The territory is not in the catalogue."),
  TERRITORY_NOT_YOURS(
      "El territorio está fuera de su ámbito.", "The territory is outside your scope."),
  SIZE_INVALID(
      "El tamaño del hogar debe ser un entero entre 1 y 60.",
      "The household size must be a whole number from 1 to 60."),
  CHANNEL_UNKNOWN("Manera de avisar desconocida.", "Unknown way of telling somebody."),
  HOURS_INVALID(
      "Las horas seguras van de una hora a otra distinta, como 14:00.",
      "Safe hours go from one hour to another one, such as 14:00."),
  NOT_YES_OR_NO("Se esperaba sí o no (o un número).", "Yes or no (or a number) was expected."),
  NO_HEAD(
      "Ninguna fila de este hogar es su jefa o jefe.",
      "No row of this household is its household head."),
  SEVERAL_HEADS(
      "Este hogar tiene más de una jefa o jefe.",
      "This household has more than one household head."),
  HEAD_REJECTED(
      "La fila de la jefa o jefe de este hogar fue rechazada.",
      "The row of this household's head was rejected."),
  HOUSEHOLD_TOO_LARGE(
      "El hogar tiene más de 60 integrantes.", "The household has more than 60 members.");

  private final Words words;

  RejectReason(String es, String en) {
    this.words = new Words(es, en);
  }

  public Words words() {
    return words;
  }
}
