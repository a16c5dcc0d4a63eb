package org.puente.distribution.sources;

import java.math.BigDecimal;
import java.util.UUID;

/** Money under one earmark. */
public record Pot(UUID id, BigDecimal amount, Earmark earmark) {}
