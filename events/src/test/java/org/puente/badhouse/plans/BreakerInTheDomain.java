package org.puente.badhouse.plans;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;

record BreakerInTheDomain(CircuitBreaker breaker) {}
