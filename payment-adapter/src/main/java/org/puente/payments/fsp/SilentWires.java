package org.puente.payments.fsp;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps libraries that print what travels silent below INFO, whatever levels are set: codes, PINs
 * and names of people pass through them, in paths and in bodies.
 */
final class SilentWires extends TurboFilter {

  private static final List<String> WIRES =
      List.of(
          // HTTP to banks and gateways, and from them
          "org.apache.hc.",
          "org.apache.coyote.",
          "org.apache.tomcat.",
          "jdk.internal.httpclient.",
          "org.springframework.web.client.",
          "org.springframework.web.servlet.mvc.method.",
          // short messages, and files on their way
          "org.jsmpp.",
          "org.apache.sshd.");

  /** Once for all of this JVM's log. */
  static void silence() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log
        && log.getTurboFilterList().stream().noneMatch(SilentWires.class::isInstance)) {
      log.addTurboFilter(new SilentWires());
    }
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] parameters,
      @Nullable Throwable thrown) {
    return level.levelInt < Level.INFO_INT && isWire(logger.getName())
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private static boolean isWire(String logger) {
    for (String wire : WIRES) {
      if (logger.startsWith(wire)) {
        return true;
      }
    }
    return false;
  }
}
