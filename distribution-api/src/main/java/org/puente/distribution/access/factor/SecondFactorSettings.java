package org.puente.distribution.access.factor;

import java.time.Duration;
import java.util.Set;
import org.puente.events.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who must have a second factor, and how long it counts.
 *
 * @param roles whoever has one of them is led to enrol at the first log-in
 * @param fresh for how long nobody is asked again before approving or releasing
 */
@ConfigurationProperties("puente.access.second-factor")
record SecondFactorSettings(
    @DefaultValue({
          "ADMINISTRATOR",
          "FINANCE_OFFICER",
          "PROGRAMME_OFFICER",
          "COORDINATOR",
          "DATA_PROTECTION_OFFICER"
        })
        Set<Role> roles,
    @DefaultValue("2m") Duration fresh) {}
