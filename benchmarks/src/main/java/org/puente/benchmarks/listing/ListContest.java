package org.puente.benchmarks.listing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Scratch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.benchmarks.importing.ImportContest;
import org.puente.benchmarks.planning.Plans;
import org.puente.localstack.demo.Api;
import org.puente.localstack.demo.Cast;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.stack.House;

/**
 * Pages of a list of everybody's transfers, asked for over HTTP one after the other: the time of a
 * page is the server's and a little more.
 */
public final class ListContest implements Contest {
  private static final int TIMES = 100;
  private static final int WARM = 20;
  private static final int PAGE = 50;
  private static final int HELD = 40;

  private final Bed bed;
  private final Programme programme;
  private final Random random = new Random(7);
  private int pages;

  public ListContest(Bed bed, Programme programme) {
    this.bed = bed;
    this.programme = programme;
  }

  @Override
  public Timed perform() {
    List<UUID> held = ask("hold", last());
    Api officer = bed.stage().distribution(Cast.FINANCE_OFFICERS.getFirst());
    double worst = 0;
    Stopwatch watch = new Stopwatch();
    try (HeapWatch heap = bed.heapOf(House.DISTRIBUTION_API)) {
      for (Map.Entry<String, List<String>> kind : requests().entrySet()) {
        double p95 = p95(officer, kind.getValue());
        bed.stage().screen().line("%-28s p95 %6.1f ms".formatted(kind.getKey(), p95));
        worst = Math.max(worst, p95);
      }
      return new Timed(pages, watch.seconds(), heap.peak(), worst);
    } finally {
      ask("resume", held);
    }
  }

  /** A few exceptional ones among many usual ones, at the end of the list. */
  private List<UUID> last() {
    return bed.client(House.DISTRIBUTION_API)
        .sql("SELECT id FROM transfer WHERE plan_id = ? ORDER BY id DESC LIMIT " + HELD)
        .param(new Plans(bed, programme).measured())
        .query(UUID.class)
        .list();
  }

  private List<UUID> ask(String wish, List<UUID> transfers) {
    Api officer = bed.stage().distribution(Cast.PROGRAMME_OFFICER);
    var reason = Map.of("reason", "measured");
    transfers.forEach(id -> officer.post("/api/v1/transfers/" + id + "/" + wish, reason));
    return transfers;
  }

  private Map<String, List<String>> requests() {
    String plan =
        "/api/v1/plans/" + new Plans(bed, programme).measured() + "/transfers?limit=" + PAGE;
    String all = "/api/v1/transfers?limit=" + PAGE;
    var kinds = new LinkedHashMap<String, List<String>>();
    kinds.put("first page", List.of(plan));
    kinds.put("first page, by amount", List.of(plan + "&sort=AMOUNT"));
    kinds.put("first page, by state", List.of(plan + "&sort=STATE"));
    kinds.put("filter: held", List.of(plan + "&state=HELD"));
    kinds.put("filter: planned", List.of(plan + "&state=PLANNED"));
    kinds.put("filter: territory", List.of(all + "&territory=" + ImportContest.TOWN));
    kinds.put("all plans, by amount", List.of(all + "&sort=AMOUNT"));
    kinds.put("search: document", somebody(all, i -> "V" + (10_000_000 + i)));
    kinds.put("search: phone", somebody(all, i -> "+593" + (980_000_000 + i)));
    return kinds;
  }

  private List<String> somebody(String path, IntFunction<String> words) {
    var requests = new ArrayList<String>();
    for (int i = 0; i < TIMES; i++) {
      String q = words.apply(random.nextInt(bed.rows())).replace("+", "%2B");
      requests.add(path + "&q=" + q);
    }
    return requests;
  }

  private double p95(Api officer, List<String> requests) {
    double[] millis = new double[TIMES];
    for (int i = -WARM; i < TIMES; i++) {
      Stopwatch watch = new Stopwatch();
      officer.get(requests.get(Math.floorMod(i, requests.size())));
      pages++;
      if (i >= 0) {
        millis[i] = 1_000 * watch.seconds();
      }
    }
    Arrays.sort(millis);
    return millis[(int) Math.ceil(0.95 * TIMES) - 1];
  }

  /** The first page by the barest query. */
  @Override
  public double ceiling() {
    return rate("SELECT * FROM transfer WHERE plan_id = ? ORDER BY id LIMIT " + PAGE, TIMES);
  }

  /** A page in the middle by OFFSET, out of the view that derives states. */
  @Override
  public double naive() {
    return rate(
        "SELECT * FROM transfer_now WHERE plan_id = ? ORDER BY id LIMIT %d OFFSET %d"
            .formatted(PAGE, bed.rows() / 2),
        5);
  }

  private double rate(String sql, int times) {
    UUID plan = new Plans(bed, programme).measured();
    try (Scratch scratch = new Scratch(bed.database(House.DISTRIBUTION_API))) {
      return Stopwatch.bestRate(
          times, () -> scratch.seconds(connection -> read(connection, sql, plan, times)));
    }
  }

  private static void read(Connection connection, String sql, UUID plan, int times)
      throws SQLException {
    try (PreparedStatement page = connection.prepareStatement(sql)) {
      for (int i = 0; i < times; i++) {
        page.setObject(1, plan);
        var rows = page.executeQuery();
        while (rows.next()) {
          rows.getObject(1);
        }
      }
    }
  }
}
