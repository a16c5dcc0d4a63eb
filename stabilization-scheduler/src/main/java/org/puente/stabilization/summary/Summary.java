package org.puente.stabilization.summary;

/**
 * What stands where, within the caller's scope.
 *
 * @param watching promises not delivered and not closed
 * @param delaysDetected stages of promises that became delays; those that a late report of a
 *     payment on time has voided are not counted
 * @param delaysVoided those
 * @param tasksOpen taken or not
 * @param tasksClosed done or cancelled
 * @param episodesOpen people somebody stands by
 */
record Summary(
    long watching,
    long delaysDetected,
    long delaysVoided,
    long tasksRaised,
    long tasksOpen,
    long tasksClosed,
    long tasksDone,
    long tasksCancelled,
    long collectionSupport,
    long contacts,
    long episodesOpen) {}
