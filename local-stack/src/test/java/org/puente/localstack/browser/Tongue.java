package org.puente.localstack.browser;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.puente.localstack.ProjectHome;

/** A language of the screens, and how to tell that another one slipped in. */
enum Tongue {
  ES,
  EN;

  /** What is shorter may be a name, or part of a word of the other language. */
  private static final int TELLING = 24;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a page says that only the other language's bundle says. */
  List<String> strangersIn(String page) {
    String said = folded(page);
    Set<String> own = sentences();
    return (this == ES ? EN : ES)
        .sentences().stream()
            .filter(each -> each.length() >= TELLING && each.contains(" ") && !own.contains(each))
            .filter(said::contains)
            .toList();
  }

  private Set<String> sentences() {
    var file = "distribution-api/src/main/resources/messages_%s.properties".formatted(code());
    try (Reader reader = Files.newBufferedReader(ProjectHome.find().resolve(file))) {
      var bundle = new Properties();
      bundle.load(reader);
      Collection<Object> values = bundle.values();
      return values.stream()
          .map(value -> folded(value.toString()))
          .filter(value -> !value.contains("{"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\u00a0', ' ').strip();
  }
}
