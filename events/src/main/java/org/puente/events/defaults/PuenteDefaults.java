package org.puente.events.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Adds {@code puente-defaults.yaml} behind every other source of properties. */
final class PuenteDefaults implements EnvironmentPostProcessor {

  private static final String FILE = "puente-defaults.yaml";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    try {
      for (PropertySource<?> defaults :
          new YamlPropertySourceLoader().load(FILE, new ClassPathResource(FILE))) {
        environment.getPropertySources().addLast(defaults);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
