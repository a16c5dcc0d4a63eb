package org.puente.distribution.console.complaints;

import org.puente.events.http.Problem;

/** What was done about a complaint, as payment-adapter keeps it. */
final class Answers {

  private static final int LONGEST = 2_000;

  private Answers() {}

  static String read(String typed) {
    String answer = typed.strip();
    if (answer.isEmpty() || answer.length() > LONGEST) {
      throw Problem.badRequest("complaint-answer", "An answer has 1 to 2000 characters.");
    }
    return answer;
  }
}
