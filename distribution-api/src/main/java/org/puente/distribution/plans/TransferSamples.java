package org.puente.distribution.plans;

/** Draws from the transfers that the caller sees. */
public interface TransferSamples {

  /** In the order in which they were drawn: a smaller sample is the beginning of a larger one. */
  TransferSample draw(TransferSample.Wish wish);
}
