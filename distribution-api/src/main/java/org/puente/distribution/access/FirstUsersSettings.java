package org.puente.distribution.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Users that are there without anybody adding them.
 *
 * @param admin name and password of the first administrator; used while there is no user at all
 * @param demo the cast of the demo, all with one well-known password
 */
@ConfigurationProperties("puente")
record FirstUsersSettings(@Nullable Admin admin, @DefaultValue Demo demo) {

  /** The first administrator. */
  record Admin(@DefaultValue("") String user, @DefaultValue("") String password) {}

  /** Whether to add the demo users. */
  record Demo(@DefaultValue("false") boolean users) {}
}
