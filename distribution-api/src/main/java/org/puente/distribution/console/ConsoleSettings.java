package org.puente.distribution.console;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the console.
 *
 * @param zone the clock on the wall of the people who read it
 */
@ConfigurationProperties("puente.console")
public record ConsoleSettings(@DefaultValue("America/Guayaquil") ZoneId zone) {}
