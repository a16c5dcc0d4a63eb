package org.puente.payments.files;

import java.util.UUID;
import org.puente.events.contract.Money;
import org.puente.events.sealing.Payee;

/** One order as a file tells it to the bank; it prints no payee. */
public record Instruction(UUID clientReference, Money amount, Payee payee) {}
