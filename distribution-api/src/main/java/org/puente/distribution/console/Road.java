package org.puente.distribution.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.Errands.Seen;
import org.puente.distribution.console.Milestone.Said;
import org.puente.distribution.console.Milestone.Standing;
import org.puente.events.access.Caller;
import org.puente.events.contract.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The whole road at a glance, as far as somebody may see it. */
@Component
class Road {

  private final Errands errands;
  private final MessageSource messages;
  private final Formats formats;

  Road(Errands errands, MessageSource messages, Formats formats) {
    this.errands = errands;
    this.messages = messages;
    this.formats = formats;
  }

  View seenBy(Caller caller, Locale locale) {
    var seen = errands.look(caller);
    var stages = seen.stream().map(each -> stage(each, caller, locale)).toList();
    var todo =
        seen.stream()
            .flatMap(each -> each.errands().stream())
            .map(errand -> new Todo(errand.path(), said(errand.text(), locale)))
            .toList();
    return new View(stages, todo);
  }

  private Stage stage(Seen seen, Caller caller, Locale locale) {
    String path = seen.room().opensFor(caller) ? seen.room().path() : null;
    Standing standing = seen.standing();
    if (standing == null) {
      var away = messages.getMessage("road.away", null, locale);
      return new Stage(seen.room(), path, "–", List.of(away), true);
    }
    if (SmallCells.areHiddenFrom(caller)) {
      return new Stage(
          seen.room(),
          path,
          suppressed(standing.big()),
          List.of(said(standing.inWords().getFirst(), locale)),
          false);
    }
    var words = standing.inWords().stream().map(said -> said(said, locale)).toList();
    boolean waits = !standing.errands().isEmpty();
    return new Stage(seen.room(), path, formats.count(standing.big()), words, waits);
  }

  private String suppressed(long people) {
    return people > 0 && people < SmallCells.SMALLEST
        ? "< " + SmallCells.SMALLEST
        : formats.count(people);
  }

  String said(Said said, Locale locale) {
    Object[] arguments = said.arguments().clone();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Number number) {
        arguments[i] = formats.count(number);
      } else if (arguments[i] instanceof Money money) {
        arguments[i] = formats.money(money);
      } else if (arguments[i] instanceof LocalDate day) {
        arguments[i] = formats.day(day);
      }
    }
    return messages.getMessage(said.key(), arguments, locale);
  }

  /** The road and what waits on it for one person. */
  record View(List<Stage> stages, List<Todo> todo) {}

  /** A stage as it is drawn. */
  record Stage(Room room, @Nullable String path, String big, List<String> words, boolean alert) {}

  /** Something to do, in words. */
  record Todo(String path, String text) {}
}
