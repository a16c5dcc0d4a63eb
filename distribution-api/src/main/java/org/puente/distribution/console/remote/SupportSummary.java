package org.puente.distribution.console.remote;

/** Delays and support in numbers, within the caller's scope. */
public record SupportSummary(
    long watching, long delaysDetected, long tasksOpen, long tasksClosed, long episodesOpen) {}
