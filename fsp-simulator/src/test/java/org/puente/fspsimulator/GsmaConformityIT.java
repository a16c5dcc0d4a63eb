package org.puente.fspsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.fspsimulator.testing.BankClient.CODES;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.puente.fspsimulator.testing.BankClient;
import org.puente.fspsimulator.testing.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every answer against the published specification, which is read where it lies and not shipped.
 */
@SimulatorTest
@EnabledIf("specificationIsHere")
class GsmaConformityIT {

  private static final String PLACE = "shared/data/gsma/gsma-mobile-money-api-1.2.0.yml";

  @LocalServerPort int port;
  BankClient bank;
  String specification = "";

  static boolean specificationIsHere() {
    return specification().findFirst().isPresent();
  }

  @BeforeEach
  void read() throws IOException {
    bank = new BankClient(port, "a");
    bank.faults(Map.of());
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(10_000_000);
    options.setMaxAliasesForCollections(10_000);
    Object yaml =
        new Yaml(options).load(Files.readString(specification().findFirst().orElseThrow()));
    specification = JsonMapper.builder().build().writeValueAsString(yaml);
  }

  @Test
  void everyAnswerHasItsPublishedShape() {
    UUID reference = UUID.randomUUID();
    Reply issued = bank.order(reference, "120.00");
    assertShape("responseAuthorisationCode", issued);
    assertShape("responseResponse", bank.response(reference));
    assertShape("responseHeartbeat", bank.gsma("GET", "/heartbeat", null, Map.of()));
    assertShape(
        "responseAccountBalance",
        bank.gsma("GET", BankClient.ACCOUNT + "/balance", null, Map.of()));
    assertShape(
        "responseAuthorisationCode",
        bank.gsma("GET", CODES + "/" + issued.text("authorisationCode"), null, Map.of()));
  }

  @Test
  void everyRefusalHasItsPublishedShape() {
    assertShape("errorObject", bank.order(UUID.randomUUID(), "310"));
    assertShape("errorObject", bank.order(UUID.randomUUID(), "115"));
    assertShape("errorObject", bank.response(UUID.randomUUID()));
    assertShape("errorObject", bank.gsma("GET", "/heartbeat", null, Map.of("X-API-Key", "no")));
    for (String fault : new String[] {"serverError", "tooManyRequests"}) {
      bank.faults(Map.of(fault, 1));
      assertShape("errorObject", bank.order(UUID.randomUUID(), "100"));
    }
  }

  @Test
  void aPendingRequestHasItsPublishedShape() {
    bank.faults(Map.of("orderLost", 1));

    assertShape("requestStateObject", bank.order(UUID.randomUUID(), "100"));
  }

  @Test
  void theSpecificationRefusesAnotherShape() {
    Reply issued = bank.order(UUID.randomUUID(), "120.00");

    assertThat(validate("errorObject", issued)).isNotEmpty();
    assertThat(validate("requestStateObject", issued)).isNotEmpty();
  }

  private void assertShape(String name, Reply reply) {
    assertThat(validate(name, reply)).as("%s %s", name, reply.body()).isEmpty();
  }

  private Set<ValidationMessage> validate(String name, Reply reply) {
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V4,
            builder ->
                builder
                    .metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                    .schemaLoaders(
                        loaders -> loaders.schemas(Map.of("https://gsma/api", specification))));
    JsonSchema schema =
        factory.getSchema(SchemaLocation.of("https://gsma/api#/components/schemas/" + name));
    return schema.validate(reply.body().toString(), InputFormat.JSON);
  }

  private static Stream<Path> specification() {
    return Stream.iterate(
            Path.of("").toAbsolutePath(), path -> path != null, path -> path.getParent())
        .map(folder -> folder.resolve(PLACE))
        .filter(Files::exists);
  }
}
