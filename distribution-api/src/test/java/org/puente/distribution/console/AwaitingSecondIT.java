package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What one finance officer began with a bank is an errand of the others, with the way there. */
class AwaitingSecondIT extends BesidePayments {

  private static final String ROAD = "/console/road";

  private static String waits(String kind, String fsp) {
    return """
        {"kind":"%s","id":"%s","fsp":"%s","begunBy":"flor.finanzas","since":"2026-03-02T15:00:00Z"}
        """
        .formatted(kind, ID, fsp);
  }

  private static void waiting(String kind, String fsp) {
    PAYMENTS.has("/api/v1/awaiting-second", "[" + waits(kind, fsp) + "]");
  }

  @Test
  void eachKindLeadsToWhereItIsConfirmed() {
    waiting("PROPOSAL", "");
    assertThat(fabian().get(ROAD).body())
        .contains("Confirmar o descartar lo que flor.finanzas propuso")
        .contains("/console/reconciliation/proposals/" + ID);
    waiting("BOX", "BANK_F");
    assertThat(fabian().get(ROAD).body())
        .contains("Confirmar el lote de códigos de BANK_F que trajo flor.finanzas")
        .contains("/console/banks/BANK_F/boxes");
    waiting("FILE_BROUGHT", "BANK_A");
    assertThat(fabian().get(ROAD + "?lang=en").body())
        .contains("Confirm the file of Banco Andino that flor.finanzas brought")
        .contains("/console/banks/BANK_A/files");
    waiting("FILE_HANDED_IN", "BANK_A");
    assertThat(fabian().get("/console/notices?lang=es").body())
        .contains("Confirmar en el portal de Banco Andino el archivo que llevó flor.finanzas");
    assertThat(PAYMENTS.asked("GET /api/v1/awaiting-second"))
        .allSatisfy(asked -> assertThat(asked.by()).isEqualTo("fabian.finanzas"));
  }

  @Test
  void nobodyElseIsAskedFor() {
    waiting("BOX", "BANK_F");
    for (String user : new String[] {"rita.coordina", "ana.programa", "alba.auditora"}) {
      assertThat(as(user).get(ROAD).body()).as(user).doesNotContain("lote de códigos");
    }
    assertThat(PAYMENTS.asked("GET /api/v1/awaiting-second")).isEmpty();
  }

  @Test
  void whatCannotBeLookedAtHidesNothingElse() {
    PAYMENTS.fails(true);
    assertThat(fabian().get(ROAD).body()).contains("No responde ahora", "bancos con problemas");
  }
}
