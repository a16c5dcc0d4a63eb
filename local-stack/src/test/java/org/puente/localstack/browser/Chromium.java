package org.puente.localstack.browser;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own chromium, driven by Playwright, which downloads none. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Nothing of its own to the network. */
  private static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
  }

  /** The tests that need it are skipped on a machine that has none. */
  static Chromium orSkip() {
    Optional<Path> found = find();
    assumeThat(found)
        .as("a chromium on the PATH, or the one that PUENTE_CHROMIUM names")
        .isPresent();
    return new Chromium(found.orElseThrow());
  }

  private static Optional<Path> find() {
    String named = System.getenv("PUENTE_CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A browser without a past, whose own words are Spanish. */
  BrowserContext fresh(Width width) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width.pixels(), width.height())
            .setLocale("es-EC"));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
