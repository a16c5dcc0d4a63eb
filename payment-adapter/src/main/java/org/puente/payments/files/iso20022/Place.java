package org.puente.payments.files.iso20022;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;

/** Where in the file we are, for people who have to find it: the line and the field. */
final class Place {

  private static final int DEEPEST = 60;
  private static final int OUTER = 2;

  private final Deque<String> path = new ArrayDeque<>();
  private int row;

  /** The number of the next line, from 1. */
  int next() {
    return ++row;
  }

  void enter(String element) {
    path.addLast(element);
    if (path.size() > DEEPEST) {
      throw new FileRefused(Reason.TOO_LARGE, row, null, "nested deeper than " + DEEPEST);
    }
  }

  void leave() {
    path.removeLast();
  }

  int depth() {
    return path.size();
  }

  /** About the line after those that were told. */
  FileRefused invalid(String detail) {
    return invalid(field(), detail);
  }

  FileRefused invalid(String field, String detail) {
    return new FileRefused(Reason.INVALID, upcoming(), field, detail);
  }

  /** The totals of the whole file, or of the lines from that one on. */
  static FileRefused totalsDiffer(int from, String field, String detail) {
    return new FileRefused(Reason.TOTALS_DIFFER, from, field, detail);
  }

  int upcoming() {
    return row + 1;
  }

  /** A count that the file claims. */
  long count(String field, String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw invalid(field, "not a number");
    }
  }

  String field() {
    return path.stream()
        .skip(Math.clamp(path.size() - 1L, 0, OUTER))
        .collect(Collectors.joining("/"));
  }
}
