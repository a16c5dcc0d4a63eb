package org.puente.events.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Set;
import java.util.TreeSet;
import org.puente.events.contract.Contract;

/** Checks JSON against the published schemas, formats included. Needs json-schema-validator. */
public final class ContractSchemas {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private ContractSchemas() {}

  /** What is wrong, in words; empty if the JSON is as promised. */
  public static Set<String> violations(Contract contract, byte[] json) {
    JsonSchema schema =
        FACTORY.getSchema(SchemaLocation.of("classpath:" + contract.folder() + "/schema.json"));
    Set<String> violations = new TreeSet<>();
    for (ValidationMessage message :
        schema.validate(
            new String(json, UTF_8),
            InputFormat.JSON,
            execution -> execution.getExecutionConfig().setFormatAssertionsEnabled(true))) {
      violations.add(message.getMessage());
    }
    return violations;
  }
}
