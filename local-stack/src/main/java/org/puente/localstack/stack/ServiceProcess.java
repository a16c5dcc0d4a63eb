package org.puente.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service in a JVM of its own, with its log and a file that remembers its process. */
public final class ServiceProcess {
  private static final Duration STARTUP = Duration.ofSeconds(180);
  private static final int GRACE_SECONDS = 30;
  private static final int GRACE_SECONDS_TO_LEARN = 120;

  private final String name;
  private final Programs.Launch launch;
  private final Map<String, String> environment;
  private final URI health;
  private final StackFolder folder;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private volatile boolean wasHealthy;
  private @Nullable Process process;

  ServiceProcess(
      String name,
      Programs.Launch launch,
      Map<String, String> environment,
      int healthPort,
      StackFolder folder) {
    this.name = name;
    this.launch = launch;
    this.environment = environment;
    this.health = URI.create("http://127.0.0.1:" + healthPort + "/actuator/health");
    this.folder = folder;
  }

  String name() {
    return name;
  }

  /** Whether it is an instance of that house, the first or another. */
  boolean isOf(House house) {
    return name.startsWith(house.folder());
  }

  synchronized void start() {
    try {
      Path log = folder.log(name);
      if (Files.exists(log) && Files.size(log) > 50L << 20) {
        Files.move(log, folder.log(name + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      var builder = new ProcessBuilder(Signals.ownSession(launch.command()));
      builder.environment().putAll(environment);
      builder.directory(folder.root().toFile());
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      process = builder.start();
      file().write(process.toHandle());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it says that it is up, or says why it never will be. */
  void awaitHealthy() {
    long deadline = System.nanoTime() + STARTUP.toNanos();
    while (System.nanoTime() < deadline) {
      if (!isAlive()) {
        throw failed("stopped while starting");
      }
      if (isHealthy()) {
        wasHealthy = true;
        return;
      }
      pause();
    }
    throw failed("did not get healthy in " + STARTUP.toSeconds() + " seconds");
  }

  public boolean isHealthy() {
    try {
      var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while " + name + " was starting.", e);
    }
  }

  public synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Asks it to finish what it has in hand; insists after a while. */
  synchronized void stop() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      int grace = launch.cache().training() ? GRACE_SECONDS_TO_LEARN : GRACE_SECONDS;
      if (!process.waitFor(grace, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      } else if (wasHealthy) {
        launch.cache().keep();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    file().delete();
  }

  /** As `kill -9` would. */
  public synchronized void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  private ProcessFile file() {
    return new ProcessFile(folder.run().resolve(name + ".pid"));
  }

  private void pause() {
    Process running = process;
    try {
      if (running != null) {
        running.waitFor(150, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while " + name + " was starting.", e);
    }
  }

  private CannotStart failed(String what) {
    return folder.fullDisk()
        ? folder.full(null)
        : new CannotStart("%s %s: see %s.".formatted(name, what, folder.log(name)));
  }
}
