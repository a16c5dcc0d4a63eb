package org.puente.events.contract;

/** What payment-adapter says about a provider as a whole; one sequence per day or trouble. */
public sealed interface FspEvent extends PuenteEvent
    permits FspDayTotalled, FspFeesStated, FspTroubleNoted {

  String fsp();
}
