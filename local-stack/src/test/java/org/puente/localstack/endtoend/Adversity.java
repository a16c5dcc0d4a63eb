package org.puente.localstack.endtoend;

import java.util.List;
import java.util.Map;
import org.puente.localstack.demo.LineScreen;
import org.puente.localstack.demo.Site;
import org.puente.localstack.demo.Stage;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Stack;

/** What every run must come through: banks that misbehave, and services that die. */
final class Adversity {

  /** The same rules with shorter waits, so that a lost answer is asked for within seconds. */
  static final Map<String, String> IMPATIENT =
      Map.of(
          "PUENTE_PACE_INQUIRIES", "1s,2s,3s,5s",
          "PUENTE_PACE_SETTLE_WINDOW", "4s",
          "PUENTE_PACE_READ_TIMEOUT", "2s",
          "PUENTE_PACE_PULSE_LEASE", "5s");

  private static final List<String> BY_CALL = List.of("a", "b");
  private static final List<String> BY_FILE = List.of("c", "d", "e", "f");

  private Adversity() {}

  /**
   * The same seed gives the same orders the same faults. What comes by file may be cut off, late or
   * repeated, and so may statements that are asked for. Nothing is refused in part: where a bank
   * without an API has another part's code out, people have to ask it to kill that one.
   */
  static void misbehave(Site site, long seed) {
    BY_CALL.forEach(
        bank ->
            put(
                site,
                bank,
                Map.of(
                    "acceptThenTimeout", 0.10,
                    "timeoutMillis", 3_000,
                    "serverError", 0.05,
                    "duplicateWebhook", 0.05,
                    "statementLate", 0.3,
                    "statementTruncated", 0.2,
                    "statementDuplicated", 0.2,
                    "statementWrongTotal", 0.3,
                    "seed", seed)));
    BY_FILE.forEach(
        bank ->
            put(
                site,
                bank,
                Map.of(
                    "fileTruncated", 0.2,
                    "fileAnsweredTwice", 0.3,
                    "fileLate", 0.3,
                    "fileLateMillis", 1_500,
                    "seed", seed)));
  }

  private static void put(Site site, String bank, Map<String, ?> faults) {
    new Stage(site, new LineScreen(System.out))
        .bank()
        .put("/control/banks/" + bank + "/faults", faults);
  }

  /** A second instance joins, the first is killed and comes back, both share the rest. */
  static void twinAndDeath(Stack stack, House house) {
    stack.startAnother(house);
    stack.service(house).kill();
    stack.restart(house);
  }
}
