package org.puente.events.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.puente.events.contract.Contract;
import org.puente.events.contract.Contracts;
import org.puente.events.contract.PuenteEvent;
import org.puente.events.contract.Topic;
import org.puente.events.envelope.EventJson;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A message as its producer promises it: consumers' tests replay them. */
@SuppressWarnings("ArrayRecordComponent") // bytes as they would travel; never compared
public record ContractSample(Contract contract, String name, byte[] json) {

  public static List<ContractSample> all() {
    return Contracts.all().stream().flatMap(contract -> of(contract).stream()).toList();
  }

  public static List<ContractSample> of(Topic topic) {
    return all().stream().filter(sample -> sample.contract().topic() == topic).toList();
  }

  public static List<ContractSample> of(Contract contract) {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath:" + contract.folder() + "/samples/*.json"))
          .map(file -> new ContractSample(contract, name(file), bytes(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public PuenteEvent event() {
    return new EventJson().read(contract, json);
  }

  @Override
  public String toString() {
    return contract.name() + " v" + contract.version() + ": " + name;
  }

  private static String name(Resource file) {
    return Objects.requireNonNull(file.getFilename()).replace(".json", "");
  }

  private static byte[] bytes(Resource file) {
    try {
      return file.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
