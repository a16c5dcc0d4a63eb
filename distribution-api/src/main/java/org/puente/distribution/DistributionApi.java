package org.puente.distribution;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service that registers people, plans transfers and hands over kits. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "distribution-api")
public class DistributionApi {

  /** Starts the service; every setting is an environment variable, see docs/operations.md. */
  public static void main(String[] arguments) {
    SpringApplication.run(DistributionApi.class, arguments);
  }
}
