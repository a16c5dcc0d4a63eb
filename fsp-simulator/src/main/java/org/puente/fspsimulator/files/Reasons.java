package org.puente.fspsimulator.files;

/** Why banks refuse, as ISO 20022's external codes; a language may say it in its own words. */
public final class Reasons {

  public static final String AMOUNT_NOT_ALLOWED = "AM02";
  public static final String CURRENCY_NOT_ALLOWED = "AM03";
  public static final String INSUFFICIENT_FUNDS = "AM04";
  public static final String AMOUNT_INVALID = "AM12";
  public static final String REFERENCE_USED = "DU04";
  public static final String FILE_TAKEN_BEFORE = "DU01";
  public static final String REFERENCE_INVALID = "RF01";
  public static final String NOT_SAID = "MS03";

  private Reasons() {}
}
