package org.puente.fspsimulator;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the simulated banks. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class FspSimulator {

  public static void main(String[] args) {
    SpringApplication simulator = new SpringApplication(FspSimulator.class);
    if (Boolean.parseBoolean(System.getenv("PUENTE_LOG_JSON"))) {
      simulator.setDefaultProperties(Map.of("logging.structured.format.console", "logstash"));
    }
    simulator.run(args);
  }
}
