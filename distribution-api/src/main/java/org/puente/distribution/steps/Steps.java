package org.puente.distribution.steps;

/** At which step of the road each plan is, and each partner's report that is wanted. */
public interface Steps {

  /**
   * Tells of every plan and report that is at another step than was told last; joins the caller's
   * transaction. Of several instances one tells, and the others find nothing to do.
   *
   * @return how many it told of
   */
  int tell();
}
