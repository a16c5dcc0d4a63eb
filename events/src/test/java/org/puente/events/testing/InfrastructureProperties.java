package org.puente.events.testing;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The properties by which a service finds the test infrastructure. */
public final class InfrastructureProperties {

  private InfrastructureProperties() {}

  public static Map<String, String> of(TestDatabase database) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("puente.db.url", database.url());
    for (String role : new String[] {"owner", "request", "jobs"}) {
      properties.put("puente.db." + role + ".user", database.service() + "_" + role);
      properties.put("puente.db." + role + ".password", TestDatabase.PASSWORD);
    }
    properties.put("puente.kafka", TestKafka.servers());
    properties.put("puente.keys", TestKeys.folder().toString());
    properties.put("puente.jwks.url", TestTokens.jwksUrl());
    properties.put("puente.time.travel", "true");
    properties.put("puente.topics.partitions", "4");
    return properties;
  }

  /** For {@code @DynamicPropertySource}, where a test brings its own context. */
  public static TestDatabase register(DynamicPropertyRegistry registry, String service) {
    TestDatabase database = TestDatabase.create(service);
    of(database).forEach((name, value) -> registry.add(name, () -> value));
    return database;
  }
}
