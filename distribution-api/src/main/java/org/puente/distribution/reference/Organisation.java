package org.puente.distribution.reference;

import java.util.UUID;

/** A partner (<i>socio implementador</i>) or the organisation itself. */
public record Organisation(UUID id, String code, String name) {}
