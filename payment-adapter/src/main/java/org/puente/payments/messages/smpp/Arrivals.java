package org.puente.payments.messages.smpp;

import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;
import org.puente.payments.messages.Inbox;
import org.puente.payments.messages.MessageState;
import org.puente.payments.messages.NumberSealer;
import org.puente.payments.messages.Receipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the SMS centre delivers: receipts and people's texts. It is told that we have one only once
 * it is committed, and delivers it again otherwise. A receipt repeats the text, so nothing of it,
 * nor an exception about it, is ever logged.
 */
final class Arrivals implements MessageReceiverListener {

  static final String GATEWAY = "smpp";
  private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}");
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{1,15}");

  private final Receipts receipts;
  private final Inbox inbox;
  private final NumberSealer numbers;
  private final Clock clock;

  Arrivals(Receipts receipts, Inbox inbox, NumberSealer numbers, Clock clock) {
    this.receipts = receipts;
    this.inbox = inbox;
    this.numbers = numbers;
    this.clock = clock;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
    try {
      if (delivered.isSmscDeliveryReceipt()) {
        receipt(delivered).ifPresent(receipts::keep);
      } else if (!delivered.isIntermediateDeliveryNotification() && Words.begin(delivered)) {
        inbox.take(written(Words.e164(delivered.getSourceAddr()), Words.of(delivered)));
      }
    } catch (RuntimeException e) {
      log.warn("A delivery must be made again: {}", e.getClass().getSimpleName());
      throw new ProcessRequestException("try again", SMPPConstant.STAT_ESME_RX_T_APPN);
    }
  }

  /**
   * A centre whose answer got lost delivers again, and gives a person's text no id: the same words
   * from the same phone within a minute are one text.
   */
  private Inbox.Arrived written(String number, String words) {
    long minute = clock.instant().getEpochSecond() / 60;
    byte[] same = numbers.hash(number + "\n" + words);
    return new Inbox.Arrived(GATEWAY, minute + "/" + HexFormat.of().formatHex(same), number, words);
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {}

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("not supported", SMPPConstant.STAT_ESME_RINVCMDID);
  }

  /** Empty for what is not the end of it, or cannot be read. */
  private Optional<Receipts.Receipt> receipt(DeliverSm delivered) {
    @Nullable String id = null;
    @Nullable MessageState status = null;
    try {
      DeliveryReceipt receipt = delivered.getShortMessageAsDeliveryReceipt();
      id = receipt.getId();
      status = status(receipt.getFinalStatus());
    } catch (InvalidDeliveryReceiptException e) {
      log.debug("A receipt without readable words");
    }
    var named = delivered.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
    var state = delivered.getOptionalParameter(OptionalParameter.Message_state.class);
    id = named == null ? id : named.getValueAsString();
    status = state == null ? status : status(DeliveryReceiptState.valueOf(state.getValue() - 1));
    if (id == null || status == null) {
      return Optional.empty();
    }
    byte[] phone = numbers.hash(Words.e164(delivered.getSourceAddr()));
    return Optional.of(new Receipts.Receipt(GATEWAY, readings(id), phone, status));
  }

  /** Some centres answer a submission in hex and write the receipt in decimal, or the reverse. */
  static List<String> readings(String id) {
    String plain = plain(id);
    Set<String> readings = new LinkedHashSet<>(List.of(plain));
    if (DECIMAL.matcher(plain).matches()) {
      readings.add(Long.toHexString(Long.parseLong(plain)));
    }
    if (HEX.matcher(plain).matches()) {
      readings.add(Long.toString(Long.parseLong(plain, 16)));
    }
    return List.copyOf(readings);
  }

  /** As ids are stored and compared. */
  static String plain(String id) {
    String lower = id.strip().toLowerCase(Locale.ROOT);
    String shorter = lower.replaceFirst("^0+(?=.)", "");
    return shorter.length() > 64 ? shorter.substring(0, 64) : shorter;
  }

  /** Null for what is not the end of it. */
  private static @Nullable MessageState status(DeliveryReceiptState state) {
    return switch (state) {
      case DELIVRD -> MessageState.DELIVERED;
      case UNDELIV, REJECTD -> MessageState.UNDELIVERABLE;
      case EXPIRED -> MessageState.EXPIRED;
      case DELETED, UNKNOWN -> MessageState.FAILED;
      case ENROUTE, ACCEPTD -> null;
    };
  }
}
