package org.puente.badhouse.flat;

public record GoingRound(org.puente.badhouse.plans.GoingRound other) {}
