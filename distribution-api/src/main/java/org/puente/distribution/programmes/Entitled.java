package org.puente.distribution.programmes;

import java.math.BigDecimal;

/** An amount by the rule, the notes it was rounded up to, and the amount that can be paid. */
public record Entitled(BigDecimal byRule, NoteMultiple notes, BigDecimal payable) {}
