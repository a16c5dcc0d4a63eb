package org.puente.payments.machines;

import org.puente.payments.machines.persistence.JdbcMachines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class MachinesConfiguration {

  @Bean
  Machines machines(JdbcTemplate jdbc) {
    return new JdbcMachines(jdbc);
  }
}
