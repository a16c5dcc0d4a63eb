package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is out, and how long people wait, as payment-adapter counts it. */
class ReportPagesIT extends BesidePayments {

  private static final String PAGE = "/console/reconciliation/reports";
  private static final String OUT = "/api/v1/reports/outstanding-codes";
  private static final String WAYS = "/api/v1/reports/time-to-cash";

  private static String out(String territory, String age, int codes, String amount) {
    return """
        {"fsp":"BANK_A","territory":"%s","currency":"USD","age":"%s","codes":%d,"amount":"%s"}"""
        .formatted(territory, age, codes, amount);
  }

  private static String way(String territory, String wait) {
    return """
        {"fsp":"BANK_A","territory":%s,"currency":"USD",
         "counts":{"orders":20,"waiting":1,"coded":19,"out":3,"cashed":12,"dead":4},
         "sums":{"ordered":"2000.00","waiting":"100.00","out":"300.00","cash":"1150.00","dead":"450.00"},
         "toCode":%s,"toCash":{"median":7200,"ninth":172800},"due":10,"dueAndSoon":9}"""
        .formatted(territory, wait);
  }

  private void told() {
    String codes =
        out("tulcan", "DAYS_0_TO_6", 2, "200.00") + "," + out("manta", "DAYS_60_AND_MORE", 1, "50");
    PAYMENTS.has(OUT, "{\"asOf\":\"2026-03-02T15:00:00Z\",\"codes\":[" + codes + "]}");
    PAYMENTS.has(
        WAYS,
        """
        {"from":"2026-01-01T00:00:00Z","to":"2026-03-02T15:00:00Z","days":7,
         "ways":{"byFsp":[%s],"byTerritory":[%s]}}"""
            .formatted(way("null", "{\"median\":90,\"ninth\":600}"), way("\"tulcan\"", "null")));
  }

  @Test
  void banksAreToldWithWhatIsOutAndHowLongPeopleWait() {
    told();

    assertThat(fabian().get(PAGE).body())
        .contains("Códigos sin cobrar, por antigüedad", "60 días o más", "USD\u00a0250,00")
        .contains("75 %", "90 %", "1 min", "9 de 10: 10 min", "2 h", "9 de 10: 2 días")
        .contains("USD\u00a02.000,00", "USD\u00a01.150,00", "USD\u00a0450,00")
        .doesNotContain("Por lugar ·", "DAYS_", "??");
    assertThat(fabian().get(PAGE + "?fsp=BANK_A&days=30&lang=en").body())
        .contains(
            "By place ·", "Outstanding codes by age", "USD\u00a050.00", "in the last 30 days");
  }

  @Test
  void nothingToTellAndNobodyThereAreSaidApart() {
    PAYMENTS.has(OUT, "{\"asOf\":\"2026-03-02T15:00:00Z\",\"codes\":[]}");
    PAYMENTS.has(
        WAYS,
        """
        {"from":"2026-01-01T00:00:00Z","to":"2026-03-02T15:00:00Z","days":7,
         "ways":{"byFsp":[],"byTerritory":[]}}""");
    assertThat(fabian().get(PAGE).body())
        .contains("Ningún código está sin cobrar", "Ninguna transferencia llegó");

    PAYMENTS.fails(true);
    assertThat(fabian().get(PAGE).body())
        .contains("El servicio de pagos no responde")
        .doesNotContain("Ningún código está sin cobrar");
  }

  @Test
  void eachReportIsAFileAndTheTrailSaysSo() {
    told();

    assertThat(fabian().get(PAGE + "/outstanding/export?format=CSV&hxl=true").body())
        .contains("Antigüedad", "#date+age", "DAYS_60_AND_MORE", "manta");
    assertThat(fabian().get(PAGE + "/time-to-cash/export?format=CSV&hxl=true&days=30").body())
        .contains("#indicator+to-cash+p90", "tulcan", "172800", "450.00");
    assertThat(lines("outstanding-codes")).contains("fabian.finanzas table.exported");
    assertThat(as("ana.programa").get(PAGE).statusCode()).isEqualTo(403);
  }
}
