package org.puente.payments.messages.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.puente.payments.messages.sending.MessagesSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps one transceiver session with the SMS centre, and binds again when it breaks. */
final class Connection implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Connection.class);
  private static final int RECEIVERS = 4;

  private final MessagesSettings.Smpp settings;
  private final Arrivals arrivals;
  private final Semaphore broken = new Semaphore(0);
  private final Thread thread = Thread.ofVirtual().name("smpp-bind").unstarted(this::keepBound);
  private volatile @Nullable SMPPSession session;
  private volatile boolean running;

  Connection(MessagesSettings.Smpp settings, Arrivals arrivals) {
    this.settings = settings;
    this.arrivals = arrivals;
  }

  /** Empty while it is not bound. */
  Optional<SMPPSession> session() {
    SMPPSession current = session;
    return current != null && current.getSessionState().isBound()
        ? Optional.of(current)
        : Optional.empty();
  }

  @Override
  public void start() {
    running = true;
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    SMPPSession current = session;
    if (current != null) {
      current.unbindAndClose();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void keepBound() {
    Duration wait = settings.reconnect();
    try {
      while (running) {
        if (session().isEmpty()) {
          wait = bind() ? settings.reconnect() : atMost(wait.multipliedBy(2));
        }
        long patience =
            session().isPresent() ? settings.reconnectAtMost().toMillis() : wait.toMillis();
        if (broken.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
          broken.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean bind() {
    SMPPSession fresh = new SMPPSession();
    try {
      fresh.setEnquireLinkTimer((int) settings.enquireLink().toMillis());
      fresh.setTransactionTimer(settings.timeout().toMillis());
      fresh.setPduProcessorDegree(RECEIVERS);
      fresh.setMessageReceiverListener(arrivals);
      fresh.addSessionStateListener(
          (state, _, _) -> {
            if (!state.isBound()) {
              broken.release();
            }
          });
      fresh.connectAndBind(settings.host(), settings.port(), parameters());
      session = fresh;
      log.info("Bound to the SMS centre");
      return true;
    } catch (IOException | RuntimeException e) {
      log.warn("The SMS centre cannot be reached: {}", e.getClass().getSimpleName());
      fresh.close();
      return false;
    } finally {
      broken.drainPermits();
    }
  }

  private BindParameter parameters() {
    return new BindParameter(
        BindType.BIND_TRX,
        settings.systemId(),
        settings.password(),
        settings.systemType(),
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        null);
  }

  private Duration atMost(Duration wait) {
    return wait.compareTo(settings.reconnectAtMost()) < 0 ? wait : settings.reconnectAtMost();
  }
}
