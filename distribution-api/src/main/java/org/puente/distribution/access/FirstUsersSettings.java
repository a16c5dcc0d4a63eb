package org.puente.distribution.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Users that are there without anybody adding them.
 *
 * @param admin the first administrator
 * @param demo the cast of the demo, all with one well-known password
 */
@ConfigurationProperties("puente")
record FirstUsersSettings(@DefaultValue Admin admin, @DefaultValue Demo demo) {

  /**
   * Made while there is no user at all.
   *
   * @param password if there is none, a one-time link lets somebody set it
   * @param linkToken what the link carries, for whoever starts the service and shows the link
   */
  record Admin(
      @DefaultValue("admin") String user,
      @DefaultValue("") String password,
      @DefaultValue("") String linkToken) {}

  /** Whether to add the demo users. */
  record Demo(@DefaultValue("false") boolean users) {}
}
