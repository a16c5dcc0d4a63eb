package org.puente.localstack.demo;

/** What a person sees while a programme is played. */
public interface Screen {

  /** Bars where a person watches a terminal, lines elsewhere. */
  static Screen ofTerminal() {
    return System.console() != null && System.console().isTerminal()
        ? new BarScreen(System.out)
        : new LineScreen(System.out);
  }

  /** A new part of the story. */
  void heading(String text);

  /** One step of known length; closed when it is over. */
  Step step(String what, long length);

  /** A line to read. */
  void line(String text);

  /** Progress of one step. */
  interface Step extends AutoCloseable {
    void at(long done);

    @Override
    void close();
  }
}
