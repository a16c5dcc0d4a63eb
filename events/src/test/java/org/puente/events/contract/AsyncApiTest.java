package org.puente.events.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AsyncApiTest {

  private final JsonNode document = document();

  @Test
  void every_contract_is_a_message_that_points_to_its_schema() {
    assertThat(document.get("asyncapi").stringValue()).startsWith("3.");
    JsonNode messages = document.at("/components/messages");
    assertThat(messages.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Contracts.all().stream().map(Contract::name).collect(toSet()));
    for (Contract contract : Contracts.all()) {
      JsonNode message = messages.get(contract.name());
      assertThat(message.get("name").stringValue()).isEqualTo(contract.ceType());
      String schema = message.at("/payload/schema/$ref").stringValue();
      assertThat("contracts" + schema.substring(1)).isEqualTo(contract.folder() + "/schema.json");
      assertThat(new ClassPathResource("contracts" + schema.substring(1)).exists()).isTrue();
    }
  }

  @Test
  void every_topic_is_a_channel_with_exactly_its_messages() {
    assertThat(document.get("channels").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Topic.values()).map(Topic::topicName).collect(toSet()));
    for (Topic topic : Topic.values()) {
      JsonNode channel = document.get("channels").get(topic.topicName());
      assertThat(channel.get("address").stringValue()).isEqualTo(topic.topicName());
      assertThat(channel.get("messages").propertyNames())
          .containsExactlyInAnyOrderElementsOf(namesOn(topic));
    }
  }

  private static Set<String> namesOn(Topic topic) {
    return Contracts.all().stream()
        .filter(contract -> contract.topic() == topic)
        .map(Contract::name)
        .collect(toSet());
  }

  private static JsonNode document() {
    try {
      return JsonMapper.shared()
          .valueToTree(
              new Yaml()
                  .<Object>load(new ClassPathResource("contracts/asyncapi.yaml").getInputStream()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
