package org.puente.localstack.demo;

/** The programme could not be played to its end; the message says at which point, and why. */
public class DemoFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DemoFailed(String sentence) {
    super(sentence);
  }

  DemoFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
