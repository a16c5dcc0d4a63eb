package org.puente.payments.messages.smpp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.puente.payments.messages.Gateway;
import org.puente.payments.messages.Handover;
import org.puente.payments.messages.ShortText;
import org.puente.payments.messages.Text;
import org.puente.payments.messages.sending.MessagesSettings;
import org.puente.payments.messages.sending.MessagesSettings.LongTexts;

/** Hands texts to the SMS centre: a window of them at once, no more a second than it wants. */
final class SmppGateway implements Gateway {

  private static final Duration UNTIL_BOUND = Duration.ofSeconds(2);
  private static final Duration SICK = Duration.ofSeconds(30);
  private static final byte[] NO_WORDS = new byte[0];

  private final MessagesSettings.Smpp settings;
  private final Connection connection;
  private final Turns turns;
  private final Semaphore window;
  private final AtomicInteger longTexts = new AtomicInteger();

  SmppGateway(MessagesSettings.Smpp settings, Connection connection) {
    this.settings = settings;
    this.connection = connection;
    this.turns = new Turns(settings.perSecond());
    this.window = new Semaphore(settings.window());
  }

  @Override
  public String name() {
    return Arrivals.GATEWAY;
  }

  /** A second's worth: the window shares it out. */
  @Override
  public int room() {
    return connection.session().isEmpty() || turns.paused() ? 0 : settings.perSecond();
  }

  @Override
  public Handover hand(Text text) throws InterruptedException {
    ShortText cut = ShortText.of(text.words());
    List<Submission.Piece> pieces = pieces(cut);
    List<String> ids = new ArrayList<>();
    for (Submission.Piece piece : pieces) {
      Handover part = submit(text.number(), cut.gsm7(), piece);
      if (!(part instanceof Handover.Taken(List<String> id, int _))) {
        return ids.isEmpty() ? part : new Handover.Unknown("sent-in-part");
      }
      ids.addAll(id);
    }
    return new Handover.Taken(ids, cut.segments().size());
  }

  private List<Submission.Piece> pieces(ShortText cut) {
    List<byte[]> segments = cut.segments();
    if (segments.size() == 1) {
      return List.of(new Submission.Piece(segments.getFirst(), false));
    }
    if (settings.longTexts() == LongTexts.PAYLOAD) {
      ByteBuffer whole = ByteBuffer.allocate(segments.stream().mapToInt(s -> s.length).sum());
      segments.forEach(whole::put);
      return List.of(
          new Submission.Piece(
              NO_WORDS, false, new OptionalParameter.Message_payload(whole.array())));
    }
    byte reference = (byte) longTexts.incrementAndGet();
    List<Submission.Piece> pieces = new ArrayList<>();
    for (byte[] segment : segments) {
      byte[] header = {5, 0, 3, reference, (byte) segments.size(), (byte) (pieces.size() + 1)};
      byte[] words = ByteBuffer.allocate(6 + segment.length).put(header).put(segment).array();
      pieces.add(new Submission.Piece(words, true));
    }
    return pieces;
  }

  private Handover submit(String number, boolean gsm7, Submission.Piece piece)
      throws InterruptedException {
    window.acquire();
    try {
      turns.await();
      SMPPSession session = connection.session().orElse(null);
      if (session == null) {
        return new Handover.NotNow("not-connected", UNTIL_BOUND);
      }
      String id = Submission.submit(session, settings, number, gsm7, piece);
      turns.wentThrough();
      return new Handover.Taken(List.of(Arrivals.plain(id)), 1);
    } catch (NegativeResponseException e) {
      return refused(e.getCommandStatus());
    } catch (PDUException e) {
      return new Handover.Refused("not-sendable", false);
    } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
      return new Handover.Unknown("no-answer");
    } finally {
      window.release();
    }
  }

  private Handover refused(int status) {
    return switch (status) {
      case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL ->
          new Handover.NotNow("throttled", turns.throttled());
      case SMPPConstant.STAT_ESME_RINVDSTADR,
          SMPPConstant.STAT_ESME_RINVDSTTON,
          SMPPConstant.STAT_ESME_RINVDSTNPI ->
          new Handover.Refused("no-such-number", true);
      case SMPPConstant.STAT_ESME_RSYSERR, SMPPConstant.STAT_ESME_RX_T_APPN ->
          new Handover.NotNow("centre-is-sick", SICK);
      default -> new Handover.Refused("smpp-" + Integer.toHexString(status), false);
    };
  }
}
