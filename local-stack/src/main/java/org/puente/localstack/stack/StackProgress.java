package org.puente.localstack.stack;

import java.time.Duration;

/** Hears about the parts of a stack as they get ready. */
@FunctionalInterface
public interface StackProgress {
  void ready(String part, Duration took);
}
