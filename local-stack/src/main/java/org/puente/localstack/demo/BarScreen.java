package org.puente.localstack.demo;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars on a terminal. */
final class BarScreen implements Screen {
  private final PrintStream out;

  BarScreen(PrintStream out) {
    this.out = out;
  }

  @Override
  public void heading(String text) {
    out.println();
    out.println(text);
  }

  @Override
  public void line(String text) {
    out.println("  " + text);
  }

  @Override
  public Step step(String what, long length) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("  %-34s".formatted(what))
            .setInitialMax(length)
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
            .setUpdateIntervalMillis(100)
            .setMaxRenderedLength(100)
            .build();
    return new Step() {
      @Override
      public void at(long done) {
        bar.stepTo(done);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}
