package org.puente.distribution.registration.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What columns of registration files are usually called, in Spanish and English. */
@Component
public class ColumnWords {

  private final Profile profile;

  ColumnWords() throws IOException, InvalidProfile {
    this.profile =
        ProfileYaml.read(new ClassPathResource("column-words.yaml").getContentAsString(UTF_8));
  }

  /** Good for guesses only. */
  public Profile profile() {
    return profile;
  }
}
