package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Thymeleaf replaces a tag before it looks at the tag's condition, which is lost with it: a
 * condition of a fragment stands on a tag around it.
 */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern TAG = Pattern.compile("<[a-z](?:\"[^\"]*\"|[^\">])*>");

  @Test
  void noConditionIsLostWithTheTagThatItStandsOn() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      var pages = files.filter(file -> file.toString().endsWith(".html")).toList();
      assertThat(pages).hasSizeGreaterThan(20);
      for (Path page : pages) {
        assertThat(lost(Files.readString(page))).as(page.toString()).isEmpty();
      }
    }
  }

  @Test
  void aLostConditionIsFound() {
    assertThat(lost("<p><svg th:if=\"${done}\" th:replace=\"~{icons :: check}\"></svg></p>"))
        .hasSize(1);
    assertThat(lost("<p th:if=\"${done}\"><svg th:replace=\"~{icons :: check}\"></svg></p>"))
        .isEmpty();
  }

  private static List<String> lost(String page) {
    return TAG.matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(tag -> tag.contains("th:replace="))
        .filter(tag -> Pattern.compile("th:(if|unless|each)=").matcher(tag).find())
        .toList();
  }
}
