package org.puente.fspsimulator.banks;

/** How a bank's clients show who they are. */
public enum Auth {
  /** The header X-API-Key. */
  API_KEY,
  /** An access token from the bank's own token endpoint, by OAuth 2.0 client credentials. */
  OAUTH2
}
