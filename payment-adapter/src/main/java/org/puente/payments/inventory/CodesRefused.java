package org.puente.payments.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/** A file of codes that is not taken in; nothing of it was. */
public final class CodesRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 50;

  /** What a file holds, whatever its sender says. */
  public record Held(int codes, Money total) {}

  private final String slug;
  private final transient @Nullable Held held;
  private final transient List<RowProblem> problems;

  /** Of the file as a whole. */
  public CodesRefused(String slug, String detail) {
    super(detail);
    this.slug = slug;
    this.problems = List.of();
    this.held = null;
  }

  /** Of totals that its sender states otherwise. */
  public CodesRefused(Held held) {
    super("The file holds " + held.codes() + " codes worth " + held.total());
    this.slug = "totals-differ";
    this.problems = List.of();
    this.held = held;
  }

  /** Of some of its rows, the first fifty of which are named. */
  public CodesRefused(List<RowProblem> problems) {
    super(problems.size() + " rows are wrong");
    this.slug = "wrong-rows";
    this.problems = problems.stream().limit(MOST).toList();
    this.held = null;
  }

  public String slug() {
    return slug;
  }

  public List<RowProblem> problems() {
    return problems;
  }

  /** Null unless the totals differ. */
  public @Nullable Held held() {
    return held;
  }
}
