package org.puente.distribution.plans.persistence;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.TransferQuery;
import org.puente.distribution.plans.TransferStatus.State;
import org.puente.events.http.Cursor;

/**
 * The statement for one page. From every plan that comes into question it takes at most a page by
 * index, and then merges: so its time depends on the page and on the number of plans, not on that
 * of transfers.
 */
final class TransferListSql {

  /** Behind every state in the order of states, as the letters go. */
  static final String USUAL = "zz";

  private static final String LINE =
      """
      SELECT t.*, p.currency, p.territory, p.fsps, coalesce(t.fsp, p.fsps[1]) AS first_fsp,
             t.doubted > t.heard AS outcome_unknown, coalesce(t.exceptional, 'zz') AS state_key,
             CASE WHEN t.state = 'PLANNED' AND %s THEN 'RELEASED' ELSE t.state END AS state_now
      """;

  private static final String MERGED = LINE.formatted("t.released");
  private static final String JOINED = LINE.formatted("is_released(t, p.claimed)");

  private static final String PLANS =
      """
      (SELECT p.id, p.currency, p.territory, p.fsps, p.programme_id, r.claimed
         FROM payment_plan p JOIN plan_release r ON r.plan_id = p.id WHERE %s) p
      """;

  private final TransferQuery query;
  private final @Nullable Cursor after;
  private final Map<String, Object> parameters = new HashMap<>();

  TransferListSql(TransferQuery query, @Nullable Cursor after, int limit) {
    this.query = query;
    this.after = after;
    parameters.put("limit", limit);
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  String page() {
    return query.sort() == TransferQuery.Sort.STATE && query.state() == null
        ? byState()
        : MERGED
            + "  FROM "
            + plans()
            + "CROSS JOIN LATERAL ("
            + part("NOT t.dropped" + state() + keyset(), order())
            + ") t ORDER BY "
            + merged()
            + " LIMIT :limit";
  }

  /** Served by transfer_exceptional, and by transfer_by_plan for all the others. */
  private String byState() {
    String first = "t.exceptional IS NOT NULL AND NOT t.dropped";
    String then = "t.exceptional IS NULL AND NOT t.dropped";
    if (after != null) {
      parameters.put("key", after.text(0));
      parameters.put("id", after.uuid(1));
      first += " AND (t.exceptional, t.id) > (:key, :id)";
      then += " AND (:key < '" + USUAL + "' OR t.id > :id)";
    }
    return MERGED
        + "  FROM "
        + plans()
        + "CROSS JOIN LATERAL (("
        + part(first, "t.exceptional, t.id")
        + ") UNION ALL ("
        + part(then, "t.id")
        + ")) t ORDER BY state_key, t.id LIMIT :limit";
  }

  /** Findings in the order of their key. */
  String findings() {
    parameters.put("plan", query.planId());
    parameters.put("kind", query.finding() == null ? "" : query.finding().name());
    String from =
        JOINED
            + """
              , f.was, f.reason
              FROM plan_finding f
              JOIN transfer t ON t.id = f.transfer_id
              JOIN (SELECT p.*, r.claimed FROM payment_plan p JOIN plan_release r ON r.plan_id = p.id) p
                ON p.id = t.plan_id
             WHERE f.plan_id = :plan AND f.kind = :kind
            """;
    if (after != null) {
      parameters.put("id", after.uuid(0));
      from += " AND f.transfer_id > :id";
    }
    return from + " ORDER BY f.transfer_id LIMIT :limit";
  }

  /** Transfers of the households that were found; few, so that they need no order by index. */
  String ofHouseholds() {
    return JOINED
        + """
          FROM household h
          JOIN promise pr ON pr.programme_id = h.programme_id AND pr.household_id = h.id
          JOIN transfer t ON t.promise_id = pr.id AND NOT t.dropped
          JOIN """
        + plans()
        + " ON p.id = t.plan_id WHERE h.id = ANY (:households)"
        + state()
        + (after == null ? "" : keyset())
        + " ORDER BY p.id DESC, t.id LIMIT :limit";
  }

  private static String part(String where, String order) {
    return "SELECT t.*, is_released(t, p.claimed) AS released FROM transfer t WHERE t.plan_id = p.id AND "
        + where
        + " ORDER BY "
        + order
        + " LIMIT :limit";
  }

  private String plans() {
    StringBuilder where = new StringBuilder("true");
    if (query.planId() != null) {
      parameters.put("plan", query.planId());
      where.append(" AND p.id = :plan");
    }
    if (query.programmeId() != null) {
      parameters.put("programme", query.programmeId());
      where.append(" AND p.programme_id = :programme");
    }
    if (query.territory() != null) {
      parameters.put("territory", query.territory());
      where.append(" AND p.territory = :territory");
    }
    if (after != null && query.words() == null) {
      where.append(plansAfter(after));
    }
    return PLANS.formatted(where);
  }

  /** Plans before the one that the page begins in are not looked at. */
  private String plansAfter(Cursor cursor) {
    return switch (query.sort()) {
      case PLAN -> {
        parameters.put("from", cursor.uuid(0));
        yield " AND p.id <= :from";
      }
      case TERRITORY -> {
        parameters.put("from", cursor.uuid(0));
        parameters.put("place", cursor.text(2));
        yield " AND (p.territory > :place OR (p.territory = :place AND p.id <= :from))";
      }
      case AMOUNT, SMALLEST, DUE, STATE -> "";
    };
  }

  private String keyset() {
    if (after == null) {
      return "";
    }
    parameters.put("id", after.uuid(1));
    return switch (query.sort()) {
      case PLAN, TERRITORY -> {
        parameters.put("from", after.uuid(0));
        yield query.words() == null
            ? " AND t.id > CASE WHEN p.id = :from THEN :id ELSE '00000000-0000-0000-0000-000000000000'::uuid END"
            : " AND (p.id < :from OR (p.id = :from AND t.id > :id))";
      }
      case AMOUNT -> before("(t.amount, t.id) < (:key::numeric, :id)");
      case SMALLEST -> before("(t.amount, t.id) > (:key::numeric, :id)");
      case DUE -> before("(t.due_at, t.id) > (:key::timestamptz, :id)");
      case STATE -> " AND t.id > :id";
    };
  }

  private String before(String condition) {
    parameters.put("key", after == null ? "" : after.text(0));
    return " AND " + condition;
  }

  /** Exceptional states have an index; the usual ones are met soon in the order of the plan. */
  private String state() {
    State state = query.state();
    return switch (state) {
      case null -> "";
      case HELD, CANCELLED, REJECTED_BY_FSP, EXPIRED, PARTLY_PAID, REVERSED ->
          " AND t.exceptional = '" + state + "'";
      case PLANNED -> " AND t.state = 'PLANNED' AND NOT is_released(t, p.claimed)";
      case RELEASED ->
          " AND (t.state = 'RELEASED' OR (t.state = 'PLANNED' AND is_released(t, p.claimed)))";
      case AVAILABLE, PAID -> " AND t.state = '" + state + "'";
    };
  }

  /** Within one plan, as transfer_by_plan, transfer_by_amount and transfer_by_due_date go. */
  private String order() {
    return switch (query.sort()) {
      case PLAN, TERRITORY, STATE -> "t.id";
      case AMOUNT -> "t.amount DESC, t.id DESC";
      case SMALLEST -> "t.amount, t.id";
      case DUE -> "t.due_at, t.id";
    };
  }

  private String merged() {
    return switch (query.sort()) {
      case PLAN -> "p.id DESC, t.id";
      case TERRITORY -> "p.territory, p.id DESC, t.id";
      case AMOUNT, SMALLEST, DUE, STATE -> order();
    };
  }
}
