package org.puente.localstack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.puente.localstack.demo.Cast;
import org.puente.localstack.demo.DemoCodes;

/** Somebody at a browser: goes about, and remembers whatever was not well on the way. */
final class Person implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Set<String> HARMFUL = Set.of("serious", "critical");

  /**
   * How many rooms of the bar lie beside the screen or run out of their tile, and stages of the
   * road run out of their box.
   */
  private static final String RUN_OUT =
      """
      [...document.querySelectorAll('.rooms a')].filter(room => {
        const box = room.getBoundingClientRect();
        return box.left < 0 || box.right > innerWidth || room.scrollWidth > room.clientWidth;
      }).length
      + [...document.querySelectorAll('.stage > *')].filter(
          stage => stage.scrollWidth > stage.clientWidth).length
      """;

  private static final DemoCodes CODES = new DemoCodes(Clock.systemUTC());

  private final URI home;
  private final Width width;
  private final BrowserContext browser;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();
  private final Set<Integer> expected;

  /**
   * Opens a browser for them.
   *
   * @param expected answers of the server that are no trouble, since they are what is looked for
   */
  Person(Chromium chromium, URI home, Width width, Integer... expected) {
    this.home = home;
    this.width = width;
    this.expected = Set.of(expected);
    this.browser = chromium.fresh(width);
    browser.onConsoleMessage(this::heard);
    browser.onWebError(error -> troubles.add("script: " + error.error()));
    browser.onRequest(this::asked);
    this.page = browser.newPage();
    page.onDialog(Dialog::accept);
  }

  private void heard(ConsoleMessage message) {
    boolean looked = expected.stream().anyMatch(code -> message.text().contains("of " + code));
    if (message.type().equals("error") && !looked) {
      troubles.add("console: " + message.text() + " at " + message.location());
    }
  }

  private void asked(Request request) {
    URI asked = URI.create(request.url());
    if (asked.getHost() != null && !asked.getHost().equals("localhost")) {
      troubles.add("asked for " + asked);
    }
  }

  Page page() {
    return page;
  }

  Person open(String path) {
    page.navigate(home.resolve(path).toString());
    return this;
  }

  Person logIn(String user) {
    return open("/login").giveIn(user, Cast.PASSWORD);
  }

  Person giveIn(String user, String password) {
    page.locator("input[name=username]").fill(user);
    page.locator("input[name=password]").fill(password);
    press("Entrar");
    // A code may have been used over the API in this person's name: the next one hasn't.
    for (int tries = 0; page.url().contains("/login/factor") && tries < 4; tries++) {
      page.locator("input[name=otp]").first().fill(CODES.next(user));
      press("Entrar");
    }
    return this;
  }

  /** The next code of a demo user's app. */
  String code(String user) {
    return CODES.next(user);
  }

  Person press(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).first().click();
    return this;
  }

  Person follow(String link) {
    page.getByRole(AriaRole.LINK, named(link)).first().click();
    return this;
  }

  /** Goes where a link leads that may be gone before a finger has come down on it. */
  Person goes(String link) {
    return open(page.getByRole(AriaRole.LINK, named(link)).first().getAttribute("href"));
  }

  /** Presses a link, gets news while the finger is down, and lets go: the click still counts. */
  Person pressesWhileItMoves(String link) {
    page.getByRole(AriaRole.LINK, named(link)).first().hover();
    page.mouse().down();
    news();
    page.mouse().up();
    page.waitForURL(url -> !url.contains("/payouts"));
    return this;
  }

  /** By keyboard: whoever is at a link when news come is still there. */
  Person staysAt(String link) {
    Locator there = page.getByRole(AriaRole.LINK, named(link)).first();
    there.focus();
    news();
    assertThat(there.evaluate("link => link === document.activeElement")).isEqualTo(true);
    return this;
  }

  /** The moving part asks for itself anew, and gets an answer. */
  private void news() {
    page.evaluate(
        """
        () => new Promise(settled => {
          addEventListener('htmx:afterRequest', () => setTimeout(settled, 100), { once: true });
          document.querySelector('[data-live]').dispatchEvent(new Event('live'));
        })
        """);
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(words).setExact(true);
  }

  /** A menu, or whatever else unfolds under these words. */
  Person opens(String words) {
    page.locator("summary").filter(new Locator.FilterOptions().setHasText(words)).first().click();
    return this;
  }

  /** Waits until the page says so. */
  Person reads(String words) {
    return reads(words, Duration.ofSeconds(30));
  }

  /** Waits as long as a whole batch may take. */
  Person readsAtLast(String words) {
    return reads(words, Duration.ofSeconds(90));
  }

  private Person reads(String words, Duration atMost) {
    try {
      seen(words).waitFor(new Locator.WaitForOptions().setTimeout(atMost.toMillis()));
      return this;
    } catch (TimeoutError never) {
      throw new AssertionError(
          "«%s» never came; %s says: %s"
              .formatted(words, page.url(), page.locator("body").innerText()),
          never);
    }
  }

  private Locator seen(String words) {
    return page.getByText(words).filter(new Locator.FilterOptions().setVisible(true)).first();
  }

  /** On a desk and on a phone: nothing runs out at the side, and nobody is shut out. */
  Person looksWell(String name) {
    // What it waited for may have come before the rest of the page.
    page.waitForLoadState();
    for (Width each : Width.values()) {
      see(each);
      var picture = PICTURES.resolve("%s-%d.png".formatted(name, each.pixels()));
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(picture)
              .setAnimations(ScreenshotAnimations.DISABLED));
      Album.keep(name, picture);
      assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
          .as("%s runs out at the side at %s", name, each)
          .isEqualTo(0);
      assertThat(page.evaluate(RUN_OUT)).as("%s: rooms or stages at %s", name, each).isEqualTo(0);
      assertThat(barriers()).as("%s at %s", name, each).isEmpty();
    }
    see(width);
    return this;
  }

  /** Says it to programs too, and nothing in the other language. */
  Person speaks(Tongue tongue) {
    page.waitForLoadState();
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(tongue.code());
    assertThat(tongue.strangersIn(page.locator("body").innerText())).as(page.url()).isEmpty();
    return this;
  }

  private void see(Width each) {
    page.setViewportSize(each.pixels(), each.height());
  }

  private List<String> barriers() {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> HARMFUL.contains(rule.getImpact()))
            .map(
                rule ->
                    "%s: %s"
                        .formatted(
                            rule.getHelp(),
                            rule.getNodes().stream().map(node -> node.getTarget()).toList()))
            .toList();
  }

  /** Leaves, and says if anything was not well. */
  @Override
  public void close() {
    browser.close();
    assertThat(troubles).isEmpty();
  }
}
