package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class StatementIT {

  private static final YearMonth NOW = YearMonth.now(ZoneId.of("America/Guayaquil"));

  @Autowired World world;
  private String url;

  @BeforeEach
  void address(@Autowired Api api) {
    url = api.url();
  }

  private static String path(Place place, YearMonth month, String format) {
    return "/console/money/%s/statement?month=%s&format=%s"
        .formatted(place.programme(), month, format);
  }

  @Test
  void aMonthOpensMovesAndClosesAndSumsToZero() throws IOException {
    Place place = world.promised(3, "1000.00");
    world.owner().execute("ALTER TABLE ledger_entry DISABLE TRIGGER append_only");
    world
        .owner()
        .update(
            "UPDATE ledger_entry SET posted_at = posted_at - interval '40 days' WHERE programme_id = ?",
            place.programme());
    world.owner().execute("ALTER TABLE ledger_entry ENABLE TRIGGER append_only");
    world.post(
        "flor.aprueba",
        "/api/v1/programmes/" + place.programme() + "/funding-sources",
        Map.of("donor", "Ñandú", "reference", "N-1", "amount", "250.00", "currency", "USD"));
    world.released(place, 1);
    var flor = Visitor.loggedIn(url, "flor.finanzas");

    List<List<Object>> cells = cells(flor.bytes(path(place, NOW, "XLSX")));

    assertThat(row(cells, "Disponible"))
        .containsExactly(
            "Disponible",
            money("1000"),
            money("250"),
            money("0"),
            money("-300"),
            money("0"),
            money("950"));
    assertThat(row(cells, "En el banco, por retirar · Banco Andino").getLast())
        .isEqualTo(money("300"));
    assertThat(row(cells, "Suma")).allSatisfy(cell -> assertThat(cell).isIn("Suma", money("0")));
    assertThat(row(cells, "Ñandú"))
        .containsExactly("Ñandú", "N-1", money("0"), money("250"), money("250"));
    assertThat(row(cells, "Sin fuente registrada")).contains(money("1000"), money("0"));
    assertThat(cells.toString())
        .contains("Todas las cuentas suman cero", "por flor.finanzas", "El mes todavía no termina");
    assertThat(cells(flor.bytes(path(place, NOW.minusMonths(24 - 1), "XLSX"))).toString())
        .contains("Todas las cuentas suman cero")
        .doesNotContain("Disponible", "todavía no termina");
    assertThat(
            world
                .owner()
                .queryForObject(
                    "SELECT count(*) FROM audit_event WHERE action = 'table.exported' AND subject = 'statement' AND detail::text LIKE ?",
                    Integer.class,
                    "%" + place.programme() + "%"))
        .isEqualTo(2);
  }

  @Test
  void theSameIsAPdfThatCanBeRead() throws IOException {
    Place place = world.promised(3, "1000.00");
    world.released(place, 1);

    byte[] pdf = Visitor.loggedIn(url, "flor.finanzas").bytes(path(place, NOW, "PDF"));

    String text = new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);
    assertThat(text)
        .contains(
            "Estado de cuenta",
            "Montos en USD",
            "1.000,00",
            "\u2212300,00",
            "Depósito",
            "suman cero");
  }

  @Test
  void onlyWhoSeesTheBookAndOnlyAMonthThatThereIs() {
    Place place = world.programme("1000.00");

    assertThat(Visitor.loggedIn(url, "dora.donante").get(path(place, NOW, "PDF")).statusCode())
        .isEqualTo(403);
    var alba = Visitor.loggedIn(url, "alba.auditora");
    assertThat(alba.get(path(place, NOW, "XLSX")).statusCode()).isEqualTo(200);
    assertThat(alba.get(path(place, NOW.plusMonths(1), "XLSX")).statusCode()).isEqualTo(400);
    assertThat(alba.get(path(place, NOW, "DOC")).statusCode()).isEqualTo(400);
    assertThat(alba.get(path(place, NOW, "PDF").replace(NOW.toString(), "mayo")).statusCode())
        .isEqualTo(400);
  }

  private static List<List<Object>> cells(byte[] file) throws IOException {
    List<List<Object>> cells = new ArrayList<>();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Row row : book.getFirstSheet().read()) {
        List<Object> values = new ArrayList<>();
        for (Cell cell : row) {
          if (cell != null) {
            values.add(
                cell.getType() == CellType.NUMBER
                    ? money(cell.asNumber().toPlainString())
                    : cell.getText());
          }
        }
        cells.add(values);
      }
    }
    return cells;
  }

  private static List<Object> row(List<List<Object>> cells, String name) {
    return cells.stream()
        .filter(row -> !row.isEmpty() && row.getFirst().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount).setScale(2);
  }
}
