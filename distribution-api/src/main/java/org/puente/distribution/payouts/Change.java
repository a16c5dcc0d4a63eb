package org.puente.distribution.payouts;

/** A transfer before and after a batch of news. */
public record Change(Known before, Standing after) {}
