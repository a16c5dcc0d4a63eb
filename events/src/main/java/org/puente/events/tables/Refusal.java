package org.puente.events.tables;

/** Why a whole file is refused; nothing of it is kept as a person. */
public enum Refusal {
  EMPTY("El archivo está vacío.", "The file is empty."),
  UNSUPPORTED_FORMAT(
      "No es un archivo CSV ni XLSX. Guárdelo como «CSV UTF-8» o como libro de Excel (.xlsx).",
      "This is neither CSV nor XLSX. Save it as “CSV UTF-8” or as an Excel workbook (.xlsx)."),
  BROKEN(
      "El archivo está dañado y no se puede leer hasta el final.",
      "The file is damaged and cannot be read to its end."),
  TRUNCATED(
      "El archivo está cortado: la última fila quedó a medias. Vuelva a exportarlo.",
      "The file is cut short: its last row is incomplete. Export it again."),
  TOO_MANY_COLUMNS(
      "El archivo tiene más columnas de las permitidas.",
      "The file has more columns than are allowed."),
  TOO_LARGE("El archivo supera el tamaño permitido.", "The file is larger than allowed."),
  ZIP_BOMB(
      "El libro de Excel se expande mucho más de lo normal y no se abrió, por seguridad.",
      "The workbook expands far beyond what is normal and was not opened, for safety."),
  NO_HEADER(
      "Ninguna de las diez primeras filas es una fila de encabezados.",
      "None of the first ten rows is a header row."),
  NO_PROFILE(
      "Ningún perfil de importación reconoce estas columnas.",
      "No import profile recognises these columns."),
  MISSING_COLUMNS("Faltan columnas que hacen falta.", "Columns that are needed are missing."),
  UNKNOWN_PROFILE(
      "No existe un perfil de importación con ese nombre.",
      "There is no import profile of that name."),
  INVALID_PROFILE("El perfil de importación tiene un error.", "The import profile has a mistake."),
  NO_ROWS("El archivo no tiene ninguna fila de datos.", "The file has no row of data.");

  private final Words words;

  Refusal(String es, String en) {
    this.words = new Words(es, en);
  }

  public Words words() {
    return words;
  }
}
