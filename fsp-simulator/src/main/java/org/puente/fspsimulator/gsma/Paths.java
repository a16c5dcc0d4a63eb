package org.puente.fspsimulator.gsma;

/** Where GSMA's resources are, below each bank. */
final class Paths {

  static final String API = "/banks/{bank}/mm/v1.2";
  static final String ACCOUNT = API + "/accounts/{accountId}";
  static final String CODES = ACCOUNT + "/authorisationcodes";
  static final String CODE = CODES + "/{authorisationCode}";

  private Paths() {}
}
