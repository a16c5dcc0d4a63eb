package org.puente.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Contracts evolve by optional fields only. After a legal change, {@code mvn -pl events test
 * -Dtest=ContractEvolutionTest -Dpuente.contracts.lock=write} renews the lock; an illegal one is a
 * new version of the contract.
 */
class ContractEvolutionTest {

  private static final Path LOCK = Path.of("src/main/resources/contracts/contracts.lock");

  @Test
  void nothing_promised_is_broken_and_the_lock_knows_every_promise() throws IOException {
    ContractLock current = ContractLock.of(schemas());
    boolean write = "write".equals(System.getProperty("puente.contracts.lock"));
    ContractLock locked =
        ContractLock.parse(Files.exists(LOCK) ? Files.readAllLines(LOCK) : List.of());

    assertThat(locked.brokenBy(current)).isEmpty();

    if (write) {
      Files.write(LOCK, current.lines());
    } else {
      assertThat(locked.lines())
          .as("A legal change: renew the lock with -Dpuente.contracts.lock=write")
          .isEqualTo(current.lines());
    }
  }

  static Stream<Arguments> illegalChanges() {
    return Stream.of(
        change("a field is removed", s -> properties(s).remove("parts")),
        change("a type changes", s -> property(s, "parts").put("type", "string")),
        change("a pattern changes", s -> property(s, "fsp").put("pattern", ".*")),
        change("a bound appears", s -> property(s, "parts").put("maximum", 2)),
        change(
            "money changes inside",
            s -> ((ObjectNode) property(s, "amount").get("properties")).remove("currency")),
        change("a required field becomes optional", s -> required(s).remove(0)),
        change(
            "a new field is required",
            s -> {
              properties(s).putObject("bank").put("type", "string");
              required(s).add("bank");
            }),
        change("unknown fields are refused", s -> s.put("additionalProperties", false)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("illegalChanges")
  void an_illegal_change_is_rejected(String name, Consumer<ObjectNode> change) throws IOException {
    assertThat(brokenBy(change)).hasSize(1);
  }

  @Test
  void a_removed_contract_is_rejected() throws IOException {
    Map<String, JsonNode> fewer = schemas();
    fewer.remove("CodeIssued.v1");
    assertThat(ContractLock.of(schemas()).brokenBy(ContractLock.of(fewer))).isNotEmpty();
  }

  @Test
  void an_added_optional_field_another_word_or_a_new_contract_is_accepted() throws IOException {
    assertThat(brokenBy(s -> properties(s).putObject("bank").put("type", "string"))).isEmpty();
    assertThat(brokenBy(s -> property(s, "parts").put("description", "Other words"))).isEmpty();
    Map<String, JsonNode> more = schemas();
    more.put("CodeIssued.v2", more.get("CodeIssued.v1"));
    assertThat(ContractLock.of(schemas()).brokenBy(ContractLock.of(more))).isEmpty();
  }

  private static List<String> brokenBy(Consumer<ObjectNode> change) throws IOException {
    Map<String, JsonNode> changed = schemas();
    change.accept((ObjectNode) changed.get("CodeIssued.v1"));
    return ContractLock.of(schemas()).brokenBy(ContractLock.of(changed));
  }

  private static Map<String, JsonNode> schemas() throws IOException {
    Map<String, JsonNode> schemas = new TreeMap<>();
    for (Contract contract : Contracts.all()) {
      schemas.put(
          contract.name() + ".v" + contract.version(),
          JsonMapper.shared()
              .readTree(
                  new ClassPathResource(contract.folder() + "/schema.json")
                      .getContentAsByteArray()));
    }
    return schemas;
  }

  private static Arguments change(String name, Consumer<ObjectNode> change) {
    return Arguments.of(name, change);
  }

  private static ObjectNode properties(ObjectNode schema) {
    return (ObjectNode) schema.get("properties");
  }

  private static ObjectNode property(ObjectNode schema, String name) {
    return (ObjectNode) properties(schema).get(name);
  }

  private static ArrayNode required(ObjectNode schema) {
    return (ArrayNode) schema.get("required");
  }
}
