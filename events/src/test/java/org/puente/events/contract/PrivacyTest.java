package org.puente.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No contract has a place for what must stay home. */
class PrivacyTest {

  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?i).*(name|phone|document|address|birth|gender|health|disab|note|comment|pin$|password|vulnerab|score).*");

  @Test
  void no_field_of_a_contract_is_personal() {
    assertThat(fields()).isNotEmpty().noneMatch(field -> PERSONAL.matcher(field).matches());
    assertThat(List.of("firstName", "payeePhone", "reasonNote"))
        .allMatch(field -> PERSONAL.matcher(field).matches());
  }

  private static List<String> fields() {
    return Contracts.all().stream()
        .flatMap(contract -> Arrays.stream(contract.type().getRecordComponents()))
        .map(RecordComponent::getName)
        .toList();
  }
}
