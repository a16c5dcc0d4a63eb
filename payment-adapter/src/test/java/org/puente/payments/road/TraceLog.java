package org.puente.payments.road;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Everything that this JVM logs at any level, into a file; the console rests meanwhile. */
final class TraceLog implements AutoCloseable {

  /** The broker in this JVM is not ours, and would fill the disk. */
  private static final List<String> NOT_OURS =
      List.of("kafka", "state.change.logger", "org.apache.kafka", "io.zonky");

  /** Those that print whole messages are asked by name too. */
  private static final List<String> WIRES =
      List.of("org.apache.hc.client5.http.wire", "org.apache.hc.client5.http", "org.apache.coyote");

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Map<Logger, @Nullable Level> before = new LinkedHashMap<>();
  private final List<Appender<ILoggingEvent>> resting = new ArrayList<>();
  private final FileAppender<ILoggingEvent> appender = new FileAppender<>();
  private final Path file;

  TraceLog() {
    try {
      file = Files.createTempFile("puente-trace", ".log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%level %logger %mdc %msg %ex%n");
    encoder.start();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setFile(file.toString());
    appender.setImmediateFlush(false);
    appender.start();
    root.iteratorForAppenders().forEachRemaining(resting::add);
    resting.forEach(root::detachAppender);
    root.addAppender(appender);
    set(root, Level.TRACE);
    NOT_OURS.forEach(name -> set(context.getLogger(name), Level.INFO));
    WIRES.forEach(name -> set(context.getLogger(name), Level.TRACE));
  }

  private void set(Logger logger, Level level) {
    before.put(logger, logger.getLevel());
    logger.setLevel(level);
  }

  Stream<String> lines() {
    try {
      return Files.lines(file, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The log is as it was; what was written stays to be read. */
  @Override
  public void close() {
    before.forEach(Logger::setLevel);
    root.detachAppender(appender);
    resting.forEach(root::addAppender);
    appender.stop();
    file.toFile().deleteOnExit();
  }
}
