package org.puente.distribution.access.provider;

/** Where log-in by a provider happens. */
public final class Providers {

  /** What the one provider is called in addresses. */
  public static final String ID = "oidc";

  /** Leads to the provider. */
  public static final String START = "/login/provider";

  /** Where the provider sends people back to: register this address there. */
  public static final String ANSWER = "/login/provider-answer";

  /** Where the answer is taken, one step after that. */
  public static final String CODE = "/login/provider-code";

  private Providers() {}
}
