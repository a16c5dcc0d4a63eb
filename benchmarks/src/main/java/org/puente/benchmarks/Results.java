package org.puente.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.localstack.invariants.Finding;
import tools.jackson.databind.json.JsonMapper;

/** What a person reads at the end, and the same for a program. */
record Results(List<Measurement> steps, List<Finding> invariants) {
  private static final String HEAD = "  %-10s %9s %10s %10s %9s %9s %8s %9s %8s%n";

  Results {
    steps = List.copyOf(steps);
    invariants = List.copyOf(invariants);
  }

  /** Whether everything that the design promises still held afterwards. */
  boolean hold() {
    return invariants.stream().allMatch(Finding::holds);
  }

  String table() {
    var text = new StringBuilder("\n");
    text.append(
        HEAD.formatted(
            "step",
            "rows",
            "rows/s",
            "ceiling/s",
            "of it",
            "naive/s",
            "faster",
            "heap MB",
            "p95 ms"));
    steps.forEach(step -> text.append(line(step)));
    steps.forEach(
        step ->
            step.further()
                .forEach(
                    (name, value) ->
                        text.append(
                            "  %-10s %s %,.2f%n".formatted(step.step().title(), name, value))));
    invariants.stream()
        .filter(found -> !found.holds())
        .forEach(
            found ->
                text.append(
                    "%n  invariant %d FAILS: %s%n    %s%n"
                        .formatted(found.id(), found.name(), found.detail())));
    return text.toString();
  }

  private static String line(Measurement step) {
    return HEAD.formatted(
        step.step().title(),
        "%,d".formatted(step.rows()),
        "%,.0f".formatted(step.rate()),
        "%,.0f".formatted(step.ceilingRate()),
        "%.0f %%".formatted(100 * step.rate() / step.ceilingRate()),
        "%,.0f".formatted(step.naiveRate()),
        "%.0f x".formatted(step.rate() / step.naiveRate()),
        step.peakHeapBytes() == null ? "" : "%d".formatted(step.peakHeapBytes() >> 20),
        step.p95Millis() == null ? "" : "%.1f".formatted(step.p95Millis()));
  }

  String json() {
    return JsonMapper.shared()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(
            Map.of(
                "steps", steps.stream().map(Results::fields).toList(), "invariants", invariants));
  }

  private static Map<String, @Nullable Object> fields(Measurement step) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("name", step.step().title());
    fields.put("rows", step.rows());
    fields.put("rate", Math.round(step.rate()));
    fields.put("ceilingRate", Math.round(step.ceilingRate()));
    fields.put("naiveRate", Math.round(step.naiveRate()));
    fields.put("peakHeapBytes", step.peakHeapBytes());
    fields.put("p95Millis", step.p95Millis());
    if (!step.further().isEmpty()) {
      fields.put("further", step.further());
    }
    return fields;
  }
}
