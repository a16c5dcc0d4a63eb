package org.puente.distribution.access;

import java.util.UUID;
import org.springframework.stereotype.Service;

/** Keeps the language that somebody chose, wherever they log in next. */
@Service
public class ChoosingLanguage {

  private final JdbcUsers users;

  ChoosingLanguage(JdbcUsers users) {
    this.users = users;
  }

  /** Takes a language's ISO 639 code. */
  public void choose(UUID user, String language) {
    users.speak(user, language);
  }
}
