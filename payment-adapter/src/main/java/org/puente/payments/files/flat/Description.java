package org.puente.payments.files.flat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one bank's flat files look, as its YAML says; {@link Checking} has seen it.
 *
 * @param zone whose days and times the bank writes
 * @param orders null, as {@code response}, where only its statements come by file
 */
record Description(
    String bank,
    String currency,
    ZoneId zone,
    String charset,
    LineEnd lineEnd,
    Layout layout,
    Text text,
    @Nullable Orders orders,
    @Nullable Response response,
    Statement statement) {

  /** Throws IllegalStateException where no orders go by file. */
  Orders sent() {
    if (orders == null) {
      throw new IllegalStateException(bank + " takes no orders by file");
    }
    return orders;
  }

  /** Throws IllegalStateException where no orders go by file. */
  Response answered() {
    if (response == null) {
      throw new IllegalStateException(bank + " takes no orders by file");
    }
    return response;
  }

  /** What ends a line. */
  enum LineEnd {
    CRLF("\r\n"),
    LF("\n");

    final String characters;

    LineEnd(String characters) {
      this.characters = characters;
    }

    @Override
    public String toString() {
      return kebab(this);
    }
  }

  /** Columns between delimiters, or fixed widths. */
  record Layout(Kind kind, @Nullable String delimiter) {
    enum Kind {
      DELIMITED,
      FIXED;

      @Override
      public String toString() {
        return kebab(this);
      }
    }

    boolean isFixed() {
      return kind == Kind.FIXED;
    }
  }

  /**
   * What happens to names.
   *
   * @param replaceWith stands for what the charset lacks, for delimiters and for line breaks
   */
  record Text(Accents accents, boolean upperCase, String replaceWith) {
    enum Accents {
      KEEP,
      STRIP;

      @Override
      public String toString() {
        return kebab(this);
      }
    }
  }

  /** Our file; header and trailer only where the bank wants them. */
  record Orders(
      String name,
      @Nullable List<OutField> header,
      List<OutField> line,
      @Nullable List<OutField> trailer) {}

  /** What the bank answers. */
  record Response(
      String name,
      List<InField> head,
      List<InField> line,
      List<InField> trailer,
      Statuses statuses,
      @Nullable FileStatuses fileStatuses,
      @Nullable Map<String, String> reasons) {}

  /** The bank's words for what became of one order. */
  record Statuses(
      List<String> accepted, List<String> rejected, @Nullable List<String> processing) {}

  /** The bank's words for what became of a file; {@code each}: its lines say it. */
  record FileStatuses(
      List<String> each, @Nullable List<String> rejected, @Nullable List<String> processing) {}

  /** Movements: of a day under {@code name}, as they happen under {@code news}. */
  record Statement(
      String name,
      @Nullable String news,
      List<InField> head,
      List<InField> line,
      List<InField> trailer,
      Map<Movement, List<String>> kinds) {}

  /** What a bank books. */
  enum Movement {
    WITHDRAWAL,
    REVERSAL,
    EXPIRY,
    CANCELLATION,
    FEE,
    FEE_REFUND,
    CREDIT,
    DEBIT;

    /** -1 when our account pays, 1 when it is paid, 0 when no money moves. */
    int sign() {
      return switch (this) {
        case WITHDRAWAL, FEE, DEBIT -> -1;
        case REVERSAL, FEE_REFUND, CREDIT -> 1;
        case EXPIRY, CANCELLATION -> 0;
      };
    }

    @Override
    public String toString() {
      return kebab(this);
    }
  }

  static String kebab(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
