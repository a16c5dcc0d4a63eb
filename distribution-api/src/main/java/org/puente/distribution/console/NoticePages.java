package org.puente.distribution.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.Errands.Seen;
import org.puente.distribution.console.Milestone.Errand;
import org.puente.distribution.notices.Notice;
import org.puente.distribution.notices.Notices;
import org.puente.distribution.notices.Noticing;
import org.puente.distribution.notices.Waiting;
import org.puente.events.access.Caller;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own notices: what waits, what was read of it, and what waits no longer. */
@Controller
@RequestMapping("/console/notices")
class NoticePages {

  private static final int ROWS = 30;

  private final Errands errands;
  private final Noticing noticing;
  private final Notices notices;
  private final Road road;
  private final MessageSource messages;

  NoticePages(
      Errands errands, Noticing noticing, Notices notices, Road road, MessageSource messages) {
    this.errands = errands;
    this.noticing = noticing;
    this.notices = notices;
    this.road = road;
    this.messages = messages;
  }

  /** A notice in the reader's words; the way is missing where nothing waits any more. */
  record Shown(Notice notice, String text, @Nullable String path) {}

  @GetMapping
  String notices(
      @RequestParam(required = false) @Nullable UUID before, Model model, Locale locale) {
    Caller caller = Caller.current();
    List<Seen> seen = errands.withLate(caller);
    List<Notice> open = noticing.refresh(caller, Errands.found(seen));
    Map<Waiting, Errand> now =
        seen.stream()
            .flatMap(each -> each.errands().stream())
            .collect(Collectors.toMap(Errand::waiting, each -> each, (one, _) -> one));
    List<Notice> page = notices.page(before, ROWS + 1);
    model.addAttribute(
        "notices", page.stream().limit(ROWS).map(notice -> shown(notice, now, locale)).toList());
    model.addAttribute("next", page.size() > ROWS ? page.get(ROWS - 1).id() : null);
    model.addAttribute("unread", open.stream().filter(Notice::unread).count());
    return "console/notices";
  }

  private Shown shown(Notice notice, Map<Waiting, Errand> now, Locale locale) {
    Errand errand = now.get(notice.about());
    if (errand != null && notice.over() == null) {
      return new Shown(notice, road.said(errand.text(), locale), errand.path());
    }
    String key = "notices.kind." + notice.about().kind();
    return new Shown(notice, messages.getMessage(key, null, locale), null);
  }

  /** Asked for once a page is there, so that no page waits for it. */
  @GetMapping("/bell")
  String bell(Model model, Locale locale) {
    long unread = noticing.refresh(Caller.current()).stream().filter(Notice::unread).count();
    model.addAttribute("unread", unread);
    String label = unread == 0 ? "notices.title" : "notices.unread-count";
    model.addAttribute("label", messages.getMessage(label, new Object[] {unread}, locale));
    return "console/bell :: bell";
  }

  /** One, or all. */
  @PostMapping("/read")
  String read(
      @RequestParam(required = false) @Nullable UUID id, RedirectAttributes flash, Locale locale) {
    noticing.read(id);
    String done = id == null ? "notices.done.all" : "notices.done.one";
    flash.addFlashAttribute("done", messages.getMessage(done, null, locale));
    return "redirect:/console/notices";
  }
}
