package org.puente.badhouse.plans;

public record GoingRound(org.puente.badhouse.flat.GoingRound other) {}
