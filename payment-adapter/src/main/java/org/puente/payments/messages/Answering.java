package org.puente.payments.messages;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.ids.Ids;
import org.puente.events.sealing.Contact;
import org.puente.payments.machines.Machine;
import org.puente.payments.machines.Machines;
import org.puente.payments.messages.Conversations.Known;
import org.puente.payments.messages.Conversations.Writer;
import org.puente.payments.messages.Messages.About;
import org.puente.payments.messages.Messages.Fresh;
import org.puente.payments.messages.Messages.Recipient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers what people write, by keyword. Whoever holds the phone may not be the person: no answer
 * has an amount, a name or a code in it, and a code is never given out by text at all.
 */
public final class Answering implements Inbox {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration AN_ANSWER_IS_OLD = Duration.ofHours(1);

  private static final int MACHINES = 3;

  /** Of all of them, so that the answer fits into two segments. */
  private static final int MACHINES_LENGTH = 240;

  /** Without letters and digits that are taken for each other. */
  private static final String TICKET = "23456789ACDEFGHJKMNPQRTUVWXY";

  private final Conversations conversations;
  private final Messages messages;
  private final Tools tools;
  private final Manner manner;
  private final SecureRandom random = new SecureRandom();

  /** What it works with. */
  public record Tools(
      NumberSealer numbers,
      Wording wording,
      Looking looking,
      TransactionOperations transaction,
      Clock clock) {}

  /** Where it looks for what people ask. */
  public record Looking(ShowingStatus showing, Machines machines) {}

  /**
   * How it answers.
   *
   * @param answersADay to one number, at most
   * @param page where people look at how far their transfer is
   */
  public record Manner(String language, int answersADay, String page, List<String> sensitiveWords) {
    /** Keeps its own copy. */
    public Manner {
      sensitiveWords = List.copyOf(sensitiveWords);
    }
  }

  public Answering(Conversations conversations, Messages messages, Tools tools, Manner manner) {
    this.conversations = conversations;
    this.messages = messages;
    this.tools = tools;
    this.manner = manner;
  }

  /** The values are sealed until they are sent. */
  private record Answer(TextKey key, Map<String, String> values) {
    Answer(TextKey key) {
      this(key, Map.of());
    }
  }

  @Override
  public void take(Arrived text) {
    Keyword.Read read = Keyword.read(text.words(), manner.sensitiveWords());
    byte[] hash = tools.numbers().hash(text.number());
    UUID id = Ids.next();
    tools
        .transaction()
        .executeWithoutResult(
            _ -> {
              if (conversations.begin(
                  id, text.gateway(), text.externalId(), hash, read.keyword())) {
                Writer writer = writer(text.number(), hash, read.language());
                answer(writer, act(id, read.keyword(), writer, text.words()));
              }
            });
  }

  private Writer writer(String number, byte[] hash, @Nullable String language) {
    return new Writer(
        hash,
        tools.numbers().seal(number),
        tools.wording().speakable(language == null ? manner.language() : language),
        conversations.newestOf(hash).orElse(null));
  }

  private Answer act(UUID id, Keyword keyword, Writer writer, String words) {
    return switch (keyword) {
      case STATUS -> new Answer(stage(writer.known()));
      case CODE -> {
        conversations.askForCallback(id, writer);
        yield new Answer(TextKey.CALLBACK);
      }
      case COMPLAINT -> {
        String ticket = ticket();
        conversations.complain(id, ticket, writer, tools.numbers().sealText(id, words));
        yield new Answer(TextKey.COMPLAINT, Map.of("ticket", ticket));
      }
      case SENSITIVE -> {
        byte[] sealed = tools.numbers().sealText(id, words);
        conversations.complainInConfidence(id, ticket(), writer, sealed);
        yield new Answer(TextKey.SENSITIVE);
      }
      case NOSMS -> {
        conversations.mute(writer.hash());
        yield new Answer(TextKey.NOSMS);
      }
      case PAGE -> page(writer.known());
      case HELP -> help(writer, words);
      case UNKNOWN -> new Answer(TextKey.HELP);
    };
  }

  /**
   * Machines near the place that somebody wrote, and never near one that we know of them; only for
   * a phone that a code went to, so that nobody else learns where people collect.
   */
  private Answer help(Writer writer, String words) {
    String place = words.strip().replaceFirst("^\\S+\\s*", "");
    UUID transfer = writer.known() == null ? null : writer.known().about().transferId();
    if (transfer == null || place.isBlank()) {
      return new Answer(TextKey.HELP);
    }
    String accessible =
        tools.wording().text(writer.language(), TextKey.MACHINES_ACCESSIBLE, Map.of());
    StringJoiner near = new StringJoiner("; ");
    near.setEmptyValue("");
    for (Machine machine : tools.looking().machines().near(transfer, place, MACHINES)) {
      String told = machine.inShort(writer.language(), accessible);
      if (near.length() + told.length() <= MACHINES_LENGTH) {
        near.add(told);
      }
    }
    return near.length() == 0
        ? new Answer(TextKey.HELP)
        : new Answer(TextKey.MACHINES, Map.of("machines", near.toString()));
  }

  private Answer page(@Nullable Known known) {
    return Optional.ofNullable(known)
        .map(Known::about)
        .map(About::transferId)
        .flatMap(transfer -> tools.looking().showing().give(transfer, "sms"))
        .map(
            given ->
                new Answer(
                    TextKey.PAGE,
                    Map.of(
                        "page",
                        manner.page(),
                        "reference",
                        given.reference(),
                        "code",
                        given.code())))
        .orElseGet(() -> new Answer(TextKey.STAGE_NONE));
  }

  private static TextKey stage(@Nullable Known known) {
    return Stage.of(known == null ? null : known.state());
  }

  private void answer(Writer writer, Answer answer) {
    Instant now = tools.clock().instant();
    if (conversations.answersSince(writer.hash(), now.minus(DAY)) >= manner.answersADay()) {
      return;
    }
    UUID id = Ids.next();
    messages.queue(
        List.of(
            new Fresh(
                id,
                MessageKind.REPLY,
                answer.key(),
                null,
                null,
                new Recipient(
                    writer.hash(),
                    writer.sealedNumber(),
                    writer.language(),
                    Contact.Channel.SMS,
                    null),
                answer.values().isEmpty() ? null : tools.numbers().sealValues(id, answer.values()),
                now,
                now.plus(AN_ANSWER_IS_OLD))));
  }

  private String ticket() {
    StringBuilder ticket = new StringBuilder();
    random.ints(8, 0, TICKET.length()).forEach(at -> ticket.append(TICKET.charAt(at)));
    return ticket.toString();
  }
}
