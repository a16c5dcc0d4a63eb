package org.puente.payments.messages.smpp;

import java.io.IOException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.puente.payments.messages.sending.MessagesSettings;

/** One submit_sm: what its many fields are. */
final class Submission {

  private static final byte UCS2 = 0x08;
  private static final int ALPHANUMERIC_AT_MOST = 11;

  /** What one submit_sm carries. */
  record Piece(byte[] words, boolean hasHeader, OptionalParameter... more) {

    @Override
    public String toString() {
      return "Piece[***]";
    }
  }

  private Submission() {}

  /** The centre's id for it. */
  static String submit(
      SMPPSession session, MessagesSettings.Smpp settings, String number, boolean gsm7, Piece piece)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    return session
        .submitShortMessage(
            "",
            kindOf(settings.source()),
            planOf(settings.source()),
            settings.source(),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            number.startsWith("+") ? number.substring(1) : number,
            new ESMClass(
                MessageMode.DEFAULT,
                MessageType.DEFAULT,
                piece.hasHeader() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
            (byte) 0,
            (byte) 1,
            null,
            null,
            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
            (byte) 0,
            gsm7 ? DataCodings.ZERO : DataCodings.newInstance(UCS2),
            (byte) 0,
            piece.words(),
            piece.more())
        .getMessageId();
  }

  private static TypeOfNumber kindOf(String source) {
    if (isNumber(source)) {
      return source.length() > 6 ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.NETWORK_SPECIFIC;
    }
    return TypeOfNumber.ALPHANUMERIC;
  }

  private static NumberingPlanIndicator planOf(String source) {
    return isNumber(source) ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN;
  }

  private static boolean isNumber(String source) {
    return source.length() > ALPHANUMERIC_AT_MOST || source.chars().allMatch(Character::isDigit);
  }
}
