package org.puente.badhouse.plans.web;

import org.springframework.batch.core.job.Job;

record BatchInTheWeb(Job job) {}
