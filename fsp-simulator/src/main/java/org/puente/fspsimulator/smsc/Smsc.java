package org.puente.fspsimulator.smsc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The SMS centre's door, which may be shut and opened while the banks go on. */
@Component
public class Smsc implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Smsc.class);
  private static final long BIND_WITHIN_MILLIS = 5_000;

  private final int port;
  private final InetAddress address;
  private final Submissions submissions;
  private final Deliveries deliveries;
  private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
  private @Nullable SMPPServerSessionListener door;

  Smsc(
      @Value("${simulator.smsc.port}") int port,
      @Value("${simulator.smsc.address}") InetAddress address,
      Submissions submissions,
      Deliveries deliveries) {
    this.port = port;
    this.address = address;
    this.submissions = submissions;
    this.deliveries = deliveries;
  }

  /** A port that another simulator has already is no reason for banks not to open. */
  @Override
  public synchronized void start() {
    if (door != null) {
      return;
    }
    try {
      SMPPServerSessionListener opened = new SMPPServerSessionListener(port, new OnAddress());
      opened.setMessageReceiverListener(submissions);
      opened.setPduProcessorDegree(16);
      opened.setQueueCapacity(1_000);
      door = opened;
      Thread.ofVirtual().name("smsc").start(() -> listen(opened));
    } catch (IOException e) {
      log.warn("No SMS centre: port {} is not free", port);
    }
  }

  /** Every session breaks, as when the centre dies. */
  @Override
  public synchronized void stop() {
    SMPPServerSessionListener open = door;
    door = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        log.warn("The SMS centre did not close: {}", e.getClass().getSimpleName());
      }
    }
    sessions.forEach(SMPPServerSession::close);
  }

  @Override
  public synchronized boolean isRunning() {
    return door != null;
  }

  private void listen(SMPPServerSessionListener open) {
    while (isOpen(open)) {
      try {
        SMPPServerSession session = open.accept();
        Thread.ofVirtual().start(() -> bind(open, session));
      } catch (IOException e) {
        log.debug("The door closed, or nobody came");
      }
    }
  }

  private synchronized boolean isOpen(SMPPServerSessionListener open) {
    return open.equals(door);
  }

  /** Whoever came in while the door was being shut is not among those whom that broke off. */
  private synchronized boolean admit(SMPPServerSessionListener open, SMPPServerSession session) {
    return isOpen(open) && sessions.add(session);
  }

  private void bind(SMPPServerSessionListener open, SMPPServerSession session) {
    if (!admit(open, session)) {
      session.close();
      return;
    }
    session.addSessionStateListener(
        (state, _, _) -> {
          if (!state.isBound() && !state.isNotClosed()) {
            sessions.remove(session);
            deliveries.unbound(session);
          }
        });
    try {
      BindRequest request = session.waitForBind(BIND_WITHIN_MILLIS);
      request.accept("puente-smsc");
      deliveries.bound(session);
    } catch (TimeoutException | PDUStringException | IOException | IllegalStateException e) {
      session.close();
      sessions.remove(session);
    }
  }

  private final class OnAddress implements ServerConnectionFactory {

    @Override
    public ServerConnection listen(int onPort) throws IOException {
      return new ServerSocketConnection(new ServerSocket(onPort, 50, address));
    }

    @Override
    public ServerConnection listen(int onPort, int timeout) throws IOException {
      return listen(onPort);
    }

    @Override
    public ServerConnection listen(int onPort, int timeout, int backlog) throws IOException {
      return listen(onPort);
    }
  }
}
