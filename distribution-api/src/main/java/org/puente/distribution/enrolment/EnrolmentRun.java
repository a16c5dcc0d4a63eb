package org.puente.distribution.enrolment;

import org.puente.distribution.enrolment.EnrollingHouseholds.Result.Done;

/**
 * How far the last enrolment of a programme is.
 *
 * @param soFar {@code more} while it goes on
 */
public record EnrolmentRun(String startedBy, Done soFar) {}
