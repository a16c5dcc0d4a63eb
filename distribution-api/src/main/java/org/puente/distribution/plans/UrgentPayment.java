package org.puente.distribution.plans;

import java.time.Instant;
import org.puente.distribution.plans.UrgentPayments.Reason;

/** That a plan pays one promise which can't wait for the month's plan: why, and who asked. */
public record UrgentPayment(Reason reason, String by, Instant at) {}
