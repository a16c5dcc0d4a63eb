package org.puente.localstack.demo;

import java.io.PrintStream;

/** One line for each finished step, where nobody watches a terminal. */
public final class LineScreen implements Screen {
  private final PrintStream out;

  public LineScreen(PrintStream out) {
    this.out = out;
  }

  @Override
  public void heading(String text) {
    out.println(text);
  }

  @Override
  public void line(String text) {
    out.println("  " + text);
  }

  @Override
  public Step step(String what, long length) {
    long began = System.nanoTime();
    return new Step() {
      private long reached;

      @Override
      public void at(long done) {
        reached = done;
      }

      @Override
      public void close() {
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf("  %-40s %,8d of %,d   %5.1f s%n", what, reached, length, seconds);
      }
    };
  }
}
