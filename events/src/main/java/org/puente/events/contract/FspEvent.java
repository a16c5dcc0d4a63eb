package org.puente.events.contract;

/** What payment-adapter says about a provider as a whole; one sequence per provider and day. */
public sealed interface FspEvent extends PuenteEvent permits FspDayTotalled, FspFeesStated {

  String fsp();
}
