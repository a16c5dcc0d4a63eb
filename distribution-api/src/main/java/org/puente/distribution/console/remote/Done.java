package org.puente.distribution.console.remote;

/** It was done; there is nothing to tell. */
public record Done() {}
