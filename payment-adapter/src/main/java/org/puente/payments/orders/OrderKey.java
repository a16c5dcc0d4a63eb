package org.puente.payments.orders;

import java.util.UUID;

/** What an order is called at its bank: unique per FSP, and stored before it is first used. */
public record OrderKey(String fsp, UUID clientReference) {}
