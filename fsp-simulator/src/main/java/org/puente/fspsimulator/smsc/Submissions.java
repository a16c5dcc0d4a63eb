package org.puente.fspsimulator.smsc;

import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.springframework.stereotype.Component;

/** Takes texts from clients: written to the book first, answered then, receipted later. */
@Component
final class Submissions implements ServerMessageReceiverListener {

  private final TextBook texts;
  private final SmscMood mood;
  private final Deliveries deliveries;
  private final Clock clock;
  private final AtomicLong ids;

  Submissions(TextBook texts, SmscMood mood, Deliveries deliveries, Clock clock) {
    this.texts = texts;
    this.mood = mood;
    this.deliveries = deliveries;
    this.clock = clock;
    // Higher after each restart, so that no id comes twice.
    this.ids = new AtomicLong(clock.millis());
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm submission, SMPPServerSession source)
      throws ProcessRequestException {
    long turn = mood.nextTurn();
    SmscFaults faults = mood.faults();
    pause(faults.delayMillis());
    if (mood.meets("throttle", faults.throttle(), turn)) {
      throw new ProcessRequestException("too fast", SMPPConstant.STAT_ESME_RTHROTTLED);
    }
    if (mood.meets("refuse", faults.refuse(), turn)) {
      throw new ProcessRequestException("no such phone", SMPPConstant.STAT_ESME_RINVDSTADR);
    }
    long id = ids.incrementAndGet();
    texts.write(sms(Long.toHexString(id), submission));
    deliveries.receipt(id, turn, submission.getSourceAddr(), submission.getDestAddress());
    if (mood.meets("acceptThenCut", faults.acceptThenCut(), turn)) {
      source.close();
      throw new ProcessRequestException("cut", SMPPConstant.STAT_ESME_RSYSERR);
    }
    try {
      return new SubmitSmResult(
          new MessageId(Long.toHexString(id)), OptionalParameters.EMPTY_OPTIONAL_PARAMETERS);
    } catch (PDUStringException e) {
      throw new IllegalStateException(e);
    }
  }

  private Sms sms(String id, SubmitSm submission) {
    byte[] words = submission.getShortMessage();
    var payload = submission.getOptionalParameter(OptionalParameter.Message_payload.class);
    if (payload != null) {
      words = payload.getValue();
    }
    String series = "";
    int number = 1;
    int of = 1;
    if (submission.isUdhi() && words.length > 5) {
      series = submission.getSourceAddr() + submission.getDestAddress() + words[3] + "/" + words[4];
      of = words[4];
      number = words[5];
      words = Arrays.copyOfRange(words, 1 + words[0], words.length);
    }
    return new Sms(
        id,
        submission.getSourceAddr(),
        submission.getDestAddress(),
        Gsm7.read(submission.getDataCoding(), words),
        series,
        number,
        of,
        clock.instant());
  }

  private static void pause(long millis) {
    if (millis > 0) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti asked, SMPPServerSession source)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm asked, SMPPServerSession source)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm asked, SMPPServerSession source)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptCancelSm(CancelSm asked, SMPPServerSession source)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm asked, SMPPServerSession source)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm asked, SMPPServerSession source)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm asked, SMPPServerSession source) throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm asked, Session source) throws ProcessRequestException {
    throw unknown();
  }

  private static ProcessRequestException unknown() {
    return new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
