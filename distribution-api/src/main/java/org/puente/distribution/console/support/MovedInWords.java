package org.puente.distribution.console.support;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.puente.distribution.console.remote.HttpAssignments.LeftOut;
import org.puente.distribution.console.remote.HttpAssignments.Moved;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was given to whom it was to go, and what was left out, with its reason. */
record MovedInWords(MessageSource messages, Locale locale) {

  /**
   * For the next page.
   *
   * @param names of the people whom the tasks are about
   */
  void tell(Moved moved, RedirectAttributes flash, Map<UUID, String> names) {
    if (!moved.given().isEmpty()) {
      flash.addFlashAttribute("done", say("board.given", moved.given().size()));
    }
    if (!moved.leftOut().isEmpty()) {
      flash.addFlashAttribute(
          "refused",
          moved.leftOut().stream()
              .map(left -> leftOut(left, names))
              .collect(Collectors.joining(" ")));
    }
    if (moved.given().isEmpty() && moved.leftOut().isEmpty()) {
      flash.addFlashAttribute("refused", say("board.given.none"));
    }
  }

  private String leftOut(LeftOut left, Map<UUID, String> names) {
    String why = say("board.left." + left.why());
    String name = names.get(left.taskId());
    return name == null ? why : say("board.left", name, why);
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
