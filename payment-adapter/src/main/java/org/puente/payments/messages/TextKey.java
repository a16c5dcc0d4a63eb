package org.puente.payments.messages;

import java.util.Locale;

/** What can be said, in every language. */
public enum TextKey {
  CODE,
  PIN,
  REMINDER,
  NOTICE,
  STAGE_PREPARING,
  STAGE_READY,
  STAGE_DONE,
  STAGE_ASK,
  STAGE_NONE,
  CALLBACK,
  HELP,
  MACHINES,
  MACHINES_ACCESSIBLE,
  COMPLAINT,
  COMPLAINT_ANSWERED,
  SENSITIVE,
  NOSMS,
  SLIP,
  PAGE;

  /** As the bundles have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
