package org.puente.badhouse.plans;

import org.springframework.jdbc.core.JdbcTemplate;

record SpringInTheDomain(JdbcTemplate jdbc) {}
