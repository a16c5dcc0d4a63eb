package org.puente.architecture.bad;

import org.springframework.jdbc.core.simple.JdbcClient;

interface QueryingController {
  JdbcClient jdbc();
}
