package org.puente.localstack.invariants;

/** Invariant 10. */
final class NothingInQuarantine implements Invariant {
  private static final String WAITING =
      """
      SELECT topic || ' ' || partition || '@' || "offset" || ' in ' || consumer_group || ': ' || reason
        FROM quarantine WHERE state = 'QUARANTINED'
      """;

  @Override
  public int id() {
    return 10;
  }

  @Override
  public String name() {
    return "Nothing in quarantine that a healthy run put there";
  }

  @Override
  public Contradictions check(Evidence evidence) {
    var found = new Contradictions();
    evidence
        .databases()
        .forEach((name, database) -> found.none(name, Evidence.texts(database, WAITING)));
    return found.looked("empty in all three services");
  }
}
