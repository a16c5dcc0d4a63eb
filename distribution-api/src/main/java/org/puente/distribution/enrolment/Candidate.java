package org.puente.distribution.enrolment;

/** A household that is not enrolled yet; {@code awaitsDecision} while a duplicate flag is open. */
public record Candidate(HouseholdFacts household, boolean awaitsDecision) {}
