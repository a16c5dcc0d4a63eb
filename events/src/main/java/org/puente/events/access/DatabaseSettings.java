package org.puente.events.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service's database and its two roles; the third, the owner, runs the migrations.
 *
 * @param url JDBC URL
 * @param reports where reports are read; null: in the same database, as any other request
 */
@ConfigurationProperties("puente.db")
record DatabaseSettings(String url, Pool request, Pool jobs, @Nullable Reports reports) {

  /**
   * A role and how many connections it may hold.
   *
   * @param statementTimeout when the server ends a statement of this role; zero is never
   */
  record Pool(
      String user,
      String password,
      @DefaultValue("10") int size,
      @DefaultValue("0s") Duration statementTimeout) {}

  /**
   * A replica, which the request role reads by the same rules of rows.
   *
   * @param url JDBC URL
   */
  record Reports(
      String url, @DefaultValue("4") int size, @DefaultValue("30s") Duration statementTimeout) {}
}
