package org.puente.events.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.puente.events.envelope.DefectiveEventException;
import org.puente.events.envelope.EventJson;
import org.puente.events.testing.ContractSample;
import org.puente.events.testing.ContractSchemas;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractSamplesTest {

  private static final JsonMapper TREES = JsonMapper.shared();

  private final EventJson json = new EventJson();

  static List<Contract> contracts() {
    return Contracts.all();
  }

  static List<ContractSample> samples() {
    return ContractSample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_is_valid_and_survives_the_record_unchanged(ContractSample sample) {
    assertThat(ContractSchemas.violations(sample.contract(), sample.json())).isEmpty();

    byte[] written = json.write(sample.event());

    assertThat(TREES.readTree(written)).isEqualTo(TREES.readTree(sample.json()));
    assertThat(json.write(json.read(sample.contract(), written))).isEqualTo(written);
    assertThat(ContractSchemas.violations(sample.contract(), written)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void fields_travel_in_the_schemas_order(ContractSample sample) throws IOException {
    List<String> written = List.copyOf(TREES.readTree(json.write(sample.event())).propertyNames());

    assertThat(schema(sample.contract()).get("properties").propertyNames())
        .containsSubsequence(written);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void a_contract_has_samples_and_its_schema_says_what_its_record_says(Contract contract)
      throws IOException {
    assertThat(ContractSample.of(contract)).isNotEmpty();
    JsonNode schema = schema(contract);
    assertThat(schema.get("$id").stringValue()).isEqualTo(contract.dataSchema());

    RecordComponent[] components = contract.type().getRecordComponents();
    assertThat(schema.get("properties").propertyNames())
        .containsExactlyElementsOf(
            Arrays.stream(components).map(RecordComponent::getName).toList());
    assertThat(schema.get("required").valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(
            Arrays.stream(components)
                .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_missing_required_field_is_a_defect_and_an_unknown_one_is_not(ContractSample sample)
      throws IOException {
    ObjectNode newer = (ObjectNode) TREES.readTree(sample.json());
    newer.put("addedLater", "anything");
    assertThat(json.read(sample.contract(), bytes(newer))).isEqualTo(sample.event());

    for (JsonNode required : schema(sample.contract()).get("required")) {
      ObjectNode without = (ObjectNode) TREES.readTree(sample.json());
      without.remove(required.stringValue());
      assertDefect(sample.contract(), without);
      without.putNull(required.stringValue());
      assertDefect(sample.contract(), without);
    }
  }

  private void assertDefect(Contract contract, JsonNode data) {
    assertThatThrownBy(() -> json.read(contract, bytes(data)))
        .isInstanceOf(DefectiveEventException.class);
  }

  private static byte[] bytes(JsonNode node) {
    return node.toString().getBytes(UTF_8);
  }

  private static JsonNode schema(Contract contract) throws IOException {
    return TREES.readTree(
        new ClassPathResource(contract.folder() + "/schema.json").getContentAsByteArray());
  }
}
