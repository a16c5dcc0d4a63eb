/** The import as a restartable job: stage, validate, apply. */
@NullMarked
package org.puente.distribution.registration.batch;

import org.jspecify.annotations.NullMarked;
