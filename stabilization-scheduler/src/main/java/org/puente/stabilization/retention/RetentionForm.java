package org.puente.stabilization.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.puente.events.http.Problem;

/**
 * The next retention policy, in full.
 *
 * @param basedOn the version that it was written over
 * @param days after the end of support, 1 to 3650, for every kind of record
 */
record RetentionForm(
    @NotNull Integer basedOn,
    @NotBlank @Size(max = 1000) String reason,
    @NotNull Map<RecordType, @NotNull @Min(1) @Max(3650) Integer> days,
    boolean assumed) {

  RetentionDraft.Content content() {
    for (RecordType type : RecordType.values()) {
      if (!days.containsKey(type)) {
        throw Problem.badRequest("retention-days", "Every kind of record has its days.")
            .with("field", "days[" + type + "]");
      }
    }
    return new RetentionDraft.Content(reason.strip(), days, assumed);
  }
}
