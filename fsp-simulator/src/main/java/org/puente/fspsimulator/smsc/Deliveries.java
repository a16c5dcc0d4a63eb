package org.puente.fspsimulator.smsc;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.springframework.stereotype.Component;

/**
 * Carries receipts and people's texts to the client, and keeps them until one that is bound has
 * taken them.
 */
@Component
public class Deliveries {

  private static final long AGAIN_MILLIS = 500;
  private static final long AT_ONCE_MILLIS = 20;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

  private final List<SMPPServerSession> bound = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService later =
      Executors.newScheduledThreadPool(4, Thread.ofPlatform().daemon().name("sms-", 0).factory());
  private final SmscMood mood;
  private final Clock clock;

  private record Delivery(String from, String to, byte[] words, byte coding, MessageType type) {}

  Deliveries(SmscMood mood, Clock clock) {
    this.mood = mood;
    this.clock = clock;
  }

  void bound(SMPPServerSession session) {
    bound.add(session);
  }

  void unbound(SMPPServerSession session) {
    bound.remove(session);
  }

  /** Whoever of the clients is bound. */
  public int sessions() {
    return bound.size();
  }

  /** A person writes to the client. */
  public void write(String from, String to, String words) {
    byte coding = Gsm7.fits(words) ? 0 : Gsm7.UCS2;
    schedule(
        new Delivery(from, to, Gsm7.write(words), coding, MessageType.DEFAULT), AT_ONCE_MILLIS);
  }

  /** As most centres write it, with the beginning of the text: a trap for whoever logs it. */
  void receipt(long id, long turn, String client, String phone) {
    SmscFaults faults = mood.faults();
    if (mood.meets("dropReceipt", faults.dropReceipt(), turn)) {
      return;
    }
    String state = mood.meets("undelivered", faults.undelivered(), turn) ? "UNDELIV" : "DELIVRD";
    String now = MINUTE.format(clock.instant());
    String name = faults.decimalReceipts() ? Long.toString(id) : Long.toHexString(id);
    String words =
        "id:%s sub:001 dlvrd:001 submit date:%s done date:%s stat:%s err:000 text:Para retirar use"
            .formatted(name, now, now, state);
    Delivery receipt =
        new Delivery(phone, client, Gsm7.write(words), (byte) 0, MessageType.SMSC_DEL_RECEIPT);
    boolean late = mood.meets("lateReceipt", faults.lateReceipt(), turn);
    schedule(receipt, late ? faults.lateMillis() : AT_ONCE_MILLIS);
    if (mood.meets("duplicateReceipt", faults.duplicateReceipt(), turn)) {
      schedule(receipt, AGAIN_MILLIS);
    }
  }

  private void schedule(Delivery delivery, long millis) {
    later.schedule(() -> deliver(delivery), millis, TimeUnit.MILLISECONDS);
  }

  private void deliver(Delivery delivery) {
    for (SMPPServerSession session : bound) {
      if (taken(session, delivery)) {
        return;
      }
    }
    schedule(delivery, AGAIN_MILLIS);
  }

  private static boolean taken(SMPPServerSession session, Delivery delivery) {
    try {
      session.deliverShortMessage(
          "",
          TypeOfNumber.INTERNATIONAL,
          NumberingPlanIndicator.ISDN,
          delivery.from().replace("+", ""),
          TypeOfNumber.UNKNOWN,
          NumberingPlanIndicator.UNKNOWN,
          delivery.to(),
          new ESMClass(MessageMode.DEFAULT, delivery.type(), GSMSpecificFeature.DEFAULT),
          (byte) 0,
          (byte) 1,
          new RegisteredDelivery(0),
          DataCodings.newInstance(delivery.coding()),
          delivery.words());
      return true;
    } catch (PDUException
        | ResponseTimeoutException
        | InvalidResponseException
        | NegativeResponseException
        | IOException e) {
      return false;
    }
  }
}
