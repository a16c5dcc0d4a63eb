package org.puente.distribution.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.TransferDesk.NamedTransfer;
import org.puente.distribution.exports.Column;
import org.puente.distribution.exports.ExportTable;
import org.puente.distribution.kits.Entitlements.Wanted;
import org.puente.distribution.kits.FindingEntitlements;
import org.puente.distribution.kits.ListedKit;
import org.puente.distribution.ledger.LedgerLines;
import org.puente.distribution.ledger.LedgerQuery;
import org.puente.distribution.plans.PlanDetails;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.plans.TransferLine;
import org.springframework.stereotype.Component;

/** What each table of the console is as a file. */
@Component
class Exports {

  private static final int WINDOW = 500;

  private static final List<Column<NamedTransfer>> TRANSFER =
      List.of(
          new Column<>("transfer", "#activity+id+transfer", row -> row.facts().id()),
          new Column<>("plan", "#activity+id+plan", row -> row.facts().planId()),
          new Column<>("household", "#beneficiary+id+household", row -> row.facts().householdId()),
          new Column<>("person", "#beneficiary+id+person", row -> row.facts().personId()),
          new Column<>("place", "#loc+code", row -> row.facts().territory()),
          new Column<>("cycle", "#activity+cycle", row -> row.facts().cycle()),
          new Column<>("amount", "#value+transfer", row -> row.facts().amount().amount()),
          new Column<>("withdrawn", "#value+paid", row -> row.facts().withdrawn().amount()),
          new Column<>("currency", "#currency", row -> row.facts().amount().currency()),
          new Column<>("fsp", "#org+fsp", row -> row.facts().fsp()),
          new Column<>("due", "#date+due", row -> row.facts().dueAt()),
          new Column<>("state", "#status", row -> row.facts().state()));

  private static final Column<NamedTransfer> NAME =
      new Column<>("name", "#beneficiary+name", NamedTransfer::name);

  private static final List<Column<PlanDetails>> PLAN =
      List.of(
          new Column<>("plan", "#activity+id+plan", PlanDetails::id),
          new Column<>("programme", "#activity+id+programme", PlanDetails::programmeId),
          new Column<>("place", "#loc+code", PlanDetails::territory),
          new Column<>("cycle", "#activity+cycle", PlanDetails::cycle),
          new Column<>("people", "#reached+households", PlanDetails::count),
          new Column<>("total", "#value+total", plan -> plan.total().amount()),
          new Column<>("currency", "#currency", plan -> plan.total().currency()),
          new Column<>("approvals", "#meta+approvals", plan -> plan.approvals().size()),
          new Column<>("required", "#meta+approvals+required", PlanDetails::requiredApprovals),
          new Column<>("created", "#date+created", PlanDetails::createdAt),
          new Column<>("released", "#date+released", PlanDetails::releasedAt),
          new Column<>("state", "#status", PlanDetails::state));

  private static final List<Column<ListedKit>> KIT =
      List.of(
          new Column<>("entitlement", "#item+id", row -> row.kit().id()),
          new Column<>("name", "#beneficiary+name+short", ListedKit::name),
          new Column<>("card", "#beneficiary+id+card", row -> row.kit().card()),
          new Column<>("kit", "#item+code", row -> row.kit().kitType()),
          new Column<>("period", "#date+period", row -> row.kit().period()),
          new Column<>("place", "#loc+code", row -> row.kit().site()),
          new Column<>("state", "#status", row -> row.kit().state()),
          new Column<>("handed", "#date+handover", row -> row.kit().handedOverAt()));

  private static final List<Column<LedgerLines.Line>> POSTING =
      List.of(
          new Column<>("entry", "#meta+id+entry", LedgerLines.Line::entry),
          new Column<>("posted", "#date+posted", LedgerLines.Line::postedAt),
          new Column<>("cause", "#meta+cause", LedgerLines.Line::cause),
          new Column<>("account", "#meta+account", LedgerLines.Line::account),
          new Column<>("fsp", "#org+fsp", LedgerLines.Line::fsp),
          new Column<>("plan", "#activity+id+plan", LedgerLines.Line::plan),
          new Column<>("transfer", "#activity+id+transfer", LedgerLines.Line::transfer),
          new Column<>("amount", "#value", LedgerLines.Line::amount),
          new Column<>("currency", "#currency", LedgerLines.Line::currency));

  private final TransferDesk transfers;
  private final PlanList plans;
  private final FindingEntitlements kits;
  private final LedgerLines ledger;

  Exports(TransferDesk transfers, PlanList plans, FindingEntitlements kits, LedgerLines ledger) {
    this.transfers = transfers;
    this.plans = plans;
    this.kits = kits;
    this.ledger = ledger;
  }

  /** Names are in it for whoever sees them on the page. */
  ExportTable<NamedTransfer> transfers(TransferFilter filter, @Nullable UUID plan) {
    List<Column<NamedTransfer>> columns =
        TransferDesk.seesNames()
            ? Stream.concat(Stream.of(NAME), TRANSFER.stream()).toList()
            : TRANSFER;
    var told = new TreeMap<>(filter.told());
    if (plan != null) {
      told.put("plan", plan.toString());
    }
    var query = filter.of(plan);
    return new ExportTable<>("transfers", told, columns, each -> transfers.forEach(query, each));
  }

  /** Without names, whoever draws it. */
  ExportTable<NamedTransfer> sample(List<TransferLine> picked, Map<String, String> told) {
    return new ExportTable<>(
        "sample",
        told,
        TRANSFER,
        each -> picked.forEach(line -> each.accept(new NamedTransfer(line, ""))));
  }

  ExportTable<PlanDetails> plans(@Nullable String state) {
    Map<String, String> told = state == null ? Map.of() : Map.of("state", state);
    return new ExportTable<>("plans", told, PLAN, each -> plans(state, each));
  }

  private void plans(@Nullable String state, Consumer<? super PlanDetails> each) {
    @Nullable UUID before = null;
    do {
      List<PlanDetails> some = plans.page(null, state, before, WINDOW);
      some.forEach(each);
      before = some.size() < WINDOW ? null : some.getLast().id();
    } while (before != null);
  }

  ExportTable<ListedKit> kits(String site) {
    return new ExportTable<>("kits", Map.of("site", site), KIT, each -> kits(site, each));
  }

  private void kits(String site, Consumer<? super ListedKit> each) {
    @Nullable UUID after = null;
    do {
      List<ListedKit> some = kits.find(new Wanted(site, null, null), after, WINDOW);
      some.forEach(each);
      after = some.size() < WINDOW ? null : some.getLast().kit().id();
    } while (after != null);
  }

  ExportTable<LedgerLines.Line> ledger(UUID programme) {
    return new ExportTable<>(
        "ledger",
        Map.of("programme", programme.toString()),
        POSTING,
        each -> ledger.forEach(LedgerQuery.of(programme), each));
  }
}
