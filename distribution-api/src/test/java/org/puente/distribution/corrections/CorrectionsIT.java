package org.puente.distribution.corrections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;

/** Single people held, taken out or paid another amount before a plan is submitted. */
@DistributionTest
class CorrectionsIT {

  @Autowired World world;

  @Test
  void aFileIsShownFirstAndThenAppliedAsAWhole() {
    UUID plan = plan(5);
    List<UUID> transfers = world.transfers(plan);
    UUID correction =
        proposed(
            plan,
            """
            Transferencia;Monto;Acción;Motivo
            %s;150;;Nació una niña
            %s;100;retener;Falta el documento
            %s;;sacar;Se mudó
            %s;100.00;;
            """,
            transfers.subList(0, 4));

    JsonNode shown = details(plan, correction);
    assertThat(shown.path("amounts").asInt()).isOne();
    assertThat(shown.path("holds").asInt()).isOne();
    assertThat(shown.path("takenOut").asInt()).isOne();
    assertThat(shown.path("unchanged").asInt()).isOne();
    assertThat(shown.path("difference").path("amount").asString()).isEqualTo("-50.00");
    assertThat(total(plan)).isEqualTo("500.00");

    assertThat(apply(plan, correction).status()).isEqualTo(200);
    assertThat(apply(plan, correction).status()).isEqualTo(200);
    assertThat(total(plan)).isEqualTo("450.00");
    assertThat(world.details(plan).path("count").asInt()).isEqualTo(4);
    assertThat(world.state(transfers.get(1))).isEqualTo("HELD");
    assertThat(world.state(transfers.get(2))).isEqualTo("CANCELLED");
    assertThat(line(transfers.get(0)).path("was").path("amount").asString()).isEqualTo("100.00");
    assertThat(world.step(ANA, plan, "submit", Map.of()).status()).isEqualTo(200);
    assertThat(world.approve(FABIAN, plan).status()).isEqualTo(200);
  }

  @Test
  void eachRowThatStandsInTheWaySaysWhyAndNothingIsApplied() {
    UUID plan = plan(6);
    UUID other = world.transfers(plan(1)).getFirst();
    List<UUID> t = world.transfers(plan);
    UUID correction =
        proposed(
            plan,
            """
            transfer,amount,action,reason
            ,100,,x
            nonsense,100,,x
            %s,100,dance,x
            %s,"1.500,00",,x
            %s,-10,,x
            %s,105,,x
            %s,120,hold,x
            %s,120,,
            %s,120,,x
            %s,130,,x
            %s,200,,x
            """,
            List.of(
                t.get(0),
                t.get(1),
                t.get(2),
                t.get(3),
                t.get(4),
                t.get(5),
                other,
                other,
                UUID.randomUUID()));

    assertThat(problems(plan, correction))
        .containsExactly(
            "2 TRANSFER_MISSING",
            "3 TRANSFER_UNREADABLE",
            "4 ACTION_UNKNOWN",
            "5 AMOUNT_UNREADABLE",
            "6 AMOUNT_NOT_POSITIVE",
            "7 NOTES",
            "8 TWO_CHANGES",
            "9 REASON_MISSING",
            "10 NOT_IN_PLAN",
            "11 NOT_IN_PLAN",
            "12 NOT_IN_PLAN");
    Answer refused = apply(plan, correction);
    assertThat(refused.problem()).isEqualTo("rows-with-problems");
    assertThat(refused.body().path("field").asString()).isEqualTo("transfer");
    assertThat(total(plan)).isEqualTo("600.00");
    assertThatThrownBy(
            () ->
                world
                    .owner()
                    .update(
                        """
                        UPDATE plan_correction SET state = 'APPLIED', ended_at = app_now(), ended_by = ?, ended_by_name = 'x'
                         WHERE id = ?
                        """,
                        UUID.randomUUID(),
                        correction))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("problems");
  }

  @Test
  void twoRowsOfOneTransferAreNoChoice() {
    UUID plan = plan(1);
    UUID transfer = world.transfers(plan).getFirst();
    UUID correction =
        proposed(plan, "transfer,amount,reason\n%s,110,x\n%s,120,x\n", List.of(transfer, transfer));
    assertThat(problems(plan, correction)).containsExactly("2 TWICE", "3 TWICE");
  }

  @Test
  void whatWasShownIsWhatIsApplied() {
    UUID plan = plan(2);
    UUID transfer = world.transfers(plan).getFirst();
    UUID correction = proposed(plan, "transfer,amount,reason\n%s,150,x\n", List.of(transfer));
    assertThat(amount(transfer, "200").status()).isEqualTo(200);

    assertThat(apply(plan, correction).problem()).isEqualTo("changed-meanwhile");
    assertThat(total(plan)).isEqualTo("300.00");
    assertThat(drop(plan, correction).status()).isEqualTo(200);
    assertThat(drop(plan, correction).problem()).isEqualTo("wrong-state");
    assertThat(apply(plan, correction).problem()).isEqualTo("nothing-changes");
  }

  @Test
  void nothingIsCorrectedOnceThePlanIsSubmittedAndWhoeverCorrectsHasPrepared() {
    UUID plan = plan(1);
    UUID transfer = world.transfers(plan).getFirst();
    UUID correction = proposed(plan, "transfer,amount,reason\n%s,150,x\n", List.of(transfer));
    world.step(ANA, plan, "submit", Map.of());

    assertThat(apply(plan, correction).problem()).isEqualTo("wrong-state");
    assertThat(amount(transfer, "200").problem()).isEqualTo("wrong-state");
    assertThat(upload(plan, "transfer,amount\n").problem()).isEqualTo("wrong-state");
    assertThat(world.post(FLOR, path(plan), Map.of()).status()).isEqualTo(403);
    assertThat(total(plan)).isEqualTo("100.00");
  }

  @Test
  void aFileThatIsNoneIsRefusedWithItsReason() {
    UUID plan = plan(1);
    assertThat(upload(plan, "a;b\n1;2\n").body().path("refusal").asString())
        .isEqualTo("MISSING_COLUMNS");
    assertThat(upload(plan, "transfer;amount\n").body().path("refusal").asString())
        .isEqualTo("NO_ROWS");
    assertThat(
            world
                .upload(ANA, path(UUID.randomUUID()), "x.csv", "transfer;amount\n".getBytes(UTF_8))
                .status())
        .isEqualTo(404);
    assertThat(world.get(RITA, path(plan)).body()).isEmpty();
  }

  @Test
  void whatWasRefusedByHandLeavesNothingOpen() {
    UUID plan = plan(1);
    assertThat(amount(world.transfers(plan).getFirst(), "105").problem())
        .isEqualTo("rows-with-problems");
    assertThat(world.get(RITA, path(plan)).body()).isEmpty();
    assertThat(world.details(plan).path("total").path("amount").asString()).isEqualTo("100.00");
  }

  private UUID plan(int households) {
    return world.plan(world.promised(households, "10000.00"), 1).id();
  }

  private UUID proposed(UUID plan, String file, List<UUID> transfers) {
    Answer answer = upload(plan, file.formatted(transfers.toArray()));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.id();
  }

  private Answer upload(UUID plan, String file) {
    return world.upload(ANA, path(plan), "correcciones.csv", file.getBytes(UTF_8));
  }

  private Answer apply(UUID plan, UUID correction) {
    return world.post(ANA, path(plan) + "/" + correction + "/apply", Map.of());
  }

  private Answer drop(UUID plan, UUID correction) {
    return world.post(ANA, path(plan) + "/" + correction + "/drop", Map.of());
  }

  private Answer amount(UUID transfer, String amount) {
    return world.post(
        ANA,
        "/api/v1/transfers/" + transfer + "/amount",
        Map.of("amount", amount, "reason", "Por revisar"));
  }

  private JsonNode details(UUID plan, UUID correction) {
    return world.get(RITA, path(plan) + "/" + correction).body();
  }

  private List<String> problems(UUID plan, UUID correction) {
    return world
        .get(RITA, path(plan) + "/" + correction + "/rows?problems=true")
        .body()
        .path("items")
        .valueStream()
        .map(row -> row.path("row").asInt() + " " + row.path("problem").asString())
        .toList();
  }

  private JsonNode line(UUID transfer) {
    return world.get(RITA, "/api/v1/transfers/" + transfer).body();
  }

  private String total(UUID plan) {
    return world.details(plan).path("total").path("amount").asString();
  }

  private static String path(UUID plan) {
    return "/api/v1/plans/" + plan + "/corrections";
  }
}
