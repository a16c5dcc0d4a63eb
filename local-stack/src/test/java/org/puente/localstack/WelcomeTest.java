package org.puente.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WelcomeTest {

  private static final Path USERS =
      Path.of("distribution-api/src/main/java/org/puente/distribution/access", "FirstUsers.java");

  private static final Pattern USER =
      Pattern.compile("demo\\(\"([a-z.]+)\", \"[^\"]+\", (\\w+)\\)");

  @Test
  void somebodyOfEachRoleIsNamed() throws IOException {
    Map<String, String> oneOfEach = new HashMap<>();
    USER.matcher(Files.readString(ProjectHome.find().resolve(USERS)))
        .results()
        .forEach(user -> oneOfEach.putIfAbsent(user.group(2), user.group(1)));

    assertThat(oneOfEach).hasSize(12);
    assertThat(Welcome.demo()).contains(oneOfEach.values());
  }
}
