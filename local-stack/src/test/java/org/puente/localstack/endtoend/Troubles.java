package org.puente.localstack.endtoend;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.puente.localstack.demo.LineScreen;
import org.puente.localstack.demo.Screen;

/** A screen that makes something happen when the story reaches a certain step. */
final class Troubles implements Screen {
  private final Screen screen = new LineScreen(System.out);
  private final Map<String, Runnable> planned = new ConcurrentHashMap<>();
  private final Collection<Thread> happening = new ConcurrentLinkedQueue<>();
  private final Collection<Throwable> failures = new ConcurrentLinkedQueue<>();
  private String heading = "";

  /** When, in the part with that heading, a step begins whose name contains this. */
  Troubles when(String inHeading, String step, Runnable trouble) {
    planned.put(inHeading + "/" + step, trouble);
    return this;
  }

  @Override
  public void heading(String text) {
    heading = text;
    screen.heading(text);
  }

  @Override
  public void line(String text) {
    screen.line(text);
  }

  @Override
  public Step step(String what, long length) {
    for (String key : planned.keySet()) {
      int slash = key.indexOf('/');
      if (heading.equals(key.substring(0, slash)) && what.contains(key.substring(slash + 1))) {
        begin(planned.remove(key));
      }
    }
    return screen.step(what, length);
  }

  private void begin(Runnable trouble) {
    happening.add(
        Thread.ofPlatform()
            .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
            .start(trouble));
  }

  /** Waits for all of them; what went wrong with the troubles themselves. */
  Collection<Throwable> over() throws InterruptedException {
    for (Thread thread : happening) {
      thread.join();
    }
    return failures;
  }

  /** Troubles that never had their occasion. */
  Collection<String> missed() {
    return planned.keySet();
  }
}
