package org.puente.events.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service's database and its two roles; the third, the owner, runs the migrations.
 *
 * @param url JDBC URL
 */
@ConfigurationProperties("puente.db")
record DatabaseSettings(String url, Pool request, Pool jobs) {

  /** A role and how many connections it may hold. */
  record Pool(String user, String password, @DefaultValue("10") int size) {}
}
