package org.puente.payments.inventory;

import java.util.List;

/** A file of codes that is not taken in; nothing of it was. */
public final class CodesRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 50;

  private final String slug;
  private final transient List<RowProblem> problems;

  /** Of the file as a whole. */
  public CodesRefused(String slug, String detail) {
    super(detail);
    this.slug = slug;
    this.problems = List.of();
  }

  /** Of some of its rows, the first fifty of which are named. */
  public CodesRefused(List<RowProblem> problems) {
    super(problems.size() + " rows are wrong");
    this.slug = "wrong-rows";
    this.problems = problems.stream().limit(MOST).toList();
  }

  public String slug() {
    return slug;
  }

  public List<RowProblem> problems() {
    return problems;
  }
}
