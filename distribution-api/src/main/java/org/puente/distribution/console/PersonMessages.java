package org.puente.distribution.console;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.ToldMessage;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a person was told about a transfer, as a line of their timeline. */
@Component
class PersonMessages {

  private final MessageSource messages;
  private final Formats formats;

  PersonMessages(MessageSource messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  Moment moment(ToldMessage told, Map<UUID, @Nullable Integer> cycles) {
    return Moment.told(
        told.at(),
        "MESSAGE_" + told.kind(),
        told.tone(),
        cycles.get(told.transferId()),
        null,
        words(told));
  }

  /** By which way, and what became of it. */
  private String words(ToldMessage told) {
    String way = said("message.channel." + told.channel());
    String state = said("message.state." + told.state());
    return told.endedAt() == null
        ? said("message.now", way, state)
        : said("message.ended", way, state, formats.when(told.endedAt()));
  }

  private String said(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
