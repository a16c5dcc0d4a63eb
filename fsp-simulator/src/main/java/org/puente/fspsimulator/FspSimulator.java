package org.puente.fspsimulator;

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
    SpringApplication.run(FspSimulator.class, args);
  }
}
