package org.puente.localstack.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends forms past whatever a browser holds back, and hears what the page says of it. */
final class Nonsense {

  /** Nothing, letters where numbers belong, more than anybody types, and what no text may hold. */
  static final List<String> TEXTS = List.of("", "abc", "x".repeat(10_000), "a\0bcdefghijk");

  private static final String FILL =
      """
      (form, typed) => {
        for (const [name, text] of Object.entries(typed)) {
          form.querySelectorAll(`[name="${name}"]`).forEach(old => old.remove());
          const field = document.createElement('textarea');
          field.name = name;
          field.textContent = text;
          field.value = text;
          form.append(field);
        }
        HTMLFormElement.prototype.submit.call(form);
      }
      """;

  private static final String AGAIN =
      """
      html => {
        const there = document.createElement('div');
        there.innerHTML = html;
        document.body.append(there);
        HTMLFormElement.prototype.submit.call(there.querySelector('form'));
      }
      """;

  private static final String LOADED = "() => !window.before && document.readyState === 'complete'";

  private final Person who;
  private final String page;
  private final String form;

  /**
   * @param page where the form is
   * @param form the end of the address that it is sent to
   */
  Nonsense(Person who, String page, String form) {
    this.who = who;
    this.page = page;
    this.form = "form[action*='" + form + "']";
  }

  /** Each text in that field, the others as they are given; every answer names the field. */
  Nonsense in(String field, String named, Map<String, String> others) {
    return in(field, named, others, List.of());
  }

  /** The same but for texts that the field may well hold. */
  Nonsense in(String field, String named, Map<String, String> others, List<String> welcome) {
    for (String text : TEXTS) {
      if (welcome.contains(text)) {
        continue;
      }
      Map<String, String> typed = new HashMap<>(others);
      typed.put(field, text);
      assertThat(send(typed))
          .as("«%s» in %s of %s", text.length() > 20 ? text.length() : text, field, page)
          .containsIgnoringCase(named);
    }
    return this;
  }

  /** What the page says of it. */
  String send(Map<String, String> typed) {
    who.open(page);
    Locator sent = who.page().locator(form).first();
    load(() -> sent.evaluate(FILL, typed));
    return refusal();
  }

  /** The form as it stands, to be sent when it is stale. */
  String kept() {
    return who.open(page)
        .page()
        .locator(form)
        .first()
        .evaluate("form => form.outerHTML")
        .toString();
  }

  /** Sends a form that was kept, from wherever they are. */
  String sendKept(String kept) {
    load(() -> who.page().evaluate(AGAIN, kept));
    return refusal();
  }

  /** Until the answer is the page. */
  private void load(Runnable act) {
    who.page().evaluate("() => { window.before = true; }");
    var answer =
        who.page()
            .waitForResponse(it -> it.request().isNavigationRequest() && !moved(it.status()), act);
    assertThat(answer.status()).as(answer.url()).isLessThan(500);
    await()
        .pollInSameThread()
        .ignoreExceptions()
        .until(() -> Boolean.TRUE.equals(who.page().evaluate(LOADED)));
  }

  private static boolean moved(int status) {
    return status >= 300 && status < 400;
  }

  private String refusal() {
    Locator refused = who.page().locator("main [role=alert], main.form h1");
    return refused.count() == 0 ? "" : String.join(" ", refused.allInnerTexts());
  }
}
