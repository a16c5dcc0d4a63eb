package org.puente.payments.orders;

import java.util.UUID;

/** This running instance; another one after each start. */
public record InstanceId(UUID value) {}
