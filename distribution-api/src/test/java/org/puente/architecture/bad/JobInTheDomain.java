package org.puente.architecture.bad;

import org.springframework.batch.core.job.Job;

record JobInTheDomain(Job job) {}
