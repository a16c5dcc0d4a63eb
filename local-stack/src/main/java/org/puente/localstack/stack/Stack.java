package org.puente.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.puente.events.sealing.Keysets;
import org.puente.localstack.stack.Programs.Instance;

/** PostgreSQL, Kafka and the four services on one folder, started together and stopped in order. */
public final class Stack implements AutoCloseable {
  private static final List<String> TOPICS =
      List.of(
          "ptm.approvals",
          "atm.payouts",
          "fsp.totals",
          "fsp.troubles",
          "ptm.steps",
          "people.changes",
          "kit.deliveries",
          "stabilization.tasks");

  private static final Duration WATCH_EVERY = Duration.ofSeconds(1);

  private final StackPlan plan;
  private final StackProgress progress;
  private final FolderLock lock;
  private final Secrets secrets;
  private final Certificates certificates;
  private final EmbeddedDatabase database;
  private final EmbeddedBroker broker;
  private final Map<String, ServiceProcess> services = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private Stack(StackPlan plan, StackProgress progress) {
    this.plan = plan;
    this.progress = progress;
    plan.folder().prepare();
    this.lock = FolderLock.take(plan.folder());
    this.secrets = Secrets.of(plan.folder());
    this.certificates = new Certificates(plan.folder(), plan.tls(), secrets);
    this.database =
        new EmbeddedDatabase(
            plan.folder(), CacheFolder.ofUser(), plan.ports().postgres(), secrets.get("postgres"));
    this.broker = new EmbeddedBroker(plan.folder(), plan.ports());
  }

  /** Starts everything and returns once every health check is green. */
  public static Stack start(StackPlan plan, StackProgress progress) {
    System.setProperty("puente.logs", plan.folder().logs().toString());
    var stack = new Stack(plan, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
    try {
      stack.startAll();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  public StackPlan plan() {
    return plan;
  }

  /** That database as its owner sees it, for moving clocks and checking what must hold. */
  public DataSource owner(String name) {
    var source = new PGSimpleDataSource();
    source.setUrl(database.url(name));
    source.setUser(name + "_owner");
    source.setPassword(secrets.get("db." + name + "_owner"));
    return source;
  }

  public ServiceProcess service(House house) {
    return service(house.folder());
  }

  private ServiceProcess service(String name) {
    ServiceProcess service = services.get(name);
    if (service == null) {
      throw new IllegalStateException(name + " was not started");
    }
    return service;
  }

  private void startAll() {
    new Leftovers(plan.folder()).clean();
    plan.ports().requireFree(plan.houses());
    certificates.prepare();
    Keysets.createMissing(plan.folder().keys());
    new SshKeys(plan.folder()).createMissing();
    // Not virtual threads: on two cores, both carriers can wait for a class that a third one loads.
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      var postgres = CompletableFuture.runAsync(this::startDatabase, threads);
      var kafka = CompletableFuture.runAsync(this::startBroker, threads);
      var roads = CompletableFuture.allOf(postgres, kafka);
      CompletableFuture<?>[] houses =
          plan.houses().stream()
              .map(house -> starting(house, roads, threads))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(houses).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private CompletableFuture<Void> starting(
      House house, CompletableFuture<Void> roads, ExecutorService threads) {
    return house.database().isPresent()
        ? roads.thenRunAsync(() -> startHouse(house), threads)
        : CompletableFuture.runAsync(() -> startHouse(house), threads);
  }

  private void startDatabase() {
    timed(
        "PostgreSQL",
        () -> {
          database.start();
          var bootstrap = new DatabaseBootstrap(database, secrets);
          for (House house : House.values()) {
            house.database().ifPresent(bootstrap::create);
          }
        });
  }

  private void startBroker() {
    timed(
        "Kafka",
        () -> {
          broker.start();
          broker.createTopics(TOPICS);
        });
  }

  private void startHouse(House house) {
    int port = plan.ports().web(house);
    int health = plan.ports().health(house);
    timed(house.folder(), () -> start(house, house.folder(), new Doors(port, health), Map.of()));
  }

  /** A second instance of that house beside the first, on free ports. */
  public ServiceProcess startAnother(House house) {
    List<Integer> free = Ports.free(2);
    return start(house, house.folder() + "-2", new Doors(free.get(0), free.get(1)), Map.of());
  }

  private record Doors(int web, int health) {}

  private ServiceProcess start(
      House house, String name, Doors doors, Map<String, String> settings) {
    var environment =
        new HashMap<>(
            new ServiceEnvironment(plan, secrets, certificates)
                .of(house, doors.web(), doors.health()));
    environment.putAll(settings);
    Instance instance = name.equals(house.folder()) ? Instance.FIRST : Instance.BESIDE;
    var service =
        new ServiceProcess(
            name,
            new Programs(plan.home()).launch(house, instance, certificates.jvmOptions()),
            environment,
            doors.health(),
            plan.folder());
    services.put(name, service);
    service.start();
    service.awaitHealthy();
    return service;
  }

  /** Asks a service to stop, as an operator would; {@link #restart} brings it back. */
  public void stop(House house) {
    service(house).stop();
  }

  /** Asks every instance of these services to stop, as an operator would. */
  public void stopAll(Collection<House> houses) {
    services.values().stream()
        .filter(service -> houses.stream().anyMatch(house -> service.isOf(house)))
        .forEach(ServiceProcess::stop);
  }

  /** Kafka's address, for tools beside the services. */
  public String kafka() {
    return broker.bootstrapServers();
  }

  /** Stops a service if it runs, and starts it with these settings beside its own. */
  public void restart(House house, Map<String, String> settings) {
    service(house).stop();
    start(
        house,
        house.folder(),
        new Doors(plan.ports().web(house), plan.ports().health(house)),
        settings);
  }

  /** Starts a service again after it died. */
  public void restart(House house) {
    ServiceProcess service = service(house);
    service.start();
    service.awaitHealthy();
  }

  /**
   * Stays until the process is told to stop: a service that dies is started again, a database that
   * dies ends the whole.
   */
  public void watch(Consumer<String> tell) throws InterruptedException {
    while (!closed.get()) {
      Thread.sleep(WATCH_EVERY);
      if (closed.get()) {
        return;
      }
      if (!database.isAlive()) {
        throw plan.folder().fullDisk()
            ? plan.folder().full(null)
            : new CannotStart(
                "PostgreSQL stopped: see %s.".formatted(plan.folder().log("postgresql")));
      }
      services.values().stream()
          .filter(service -> !service.isAlive())
          .forEach(service -> revive(service, tell));
    }
  }

  private void revive(ServiceProcess service, Consumer<String> tell) {
    if (!closed.get()) {
      tell.accept(
          "  %s died and is started again: see %s"
              .formatted(service.name(), plan.folder().log(service.name())));
      service.start();
      service.awaitHealthy();
      tell.accept("  " + service.name() + " is back");
    }
  }

  private void timed(String part, Runnable work) {
    long began = System.nanoTime();
    work.run();
    progress.ready(part, Duration.ofNanos(System.nanoTime() - began));
  }

  /**
   * Services first, so that they can finish what they have in hand; then the road and the truth.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    var stopping = new ArrayList<Thread>();
    services.values().forEach(service -> stopping.add(Thread.ofVirtual().start(service::stop)));
    stopping.forEach(Stack::join);
    broker.stop();
    database.stop();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
