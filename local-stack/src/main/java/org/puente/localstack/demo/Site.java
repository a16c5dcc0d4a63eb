package org.puente.localstack.demo;

import java.net.URI;
import java.util.Map;
import javax.sql.DataSource;
import org.puente.localstack.stack.House;

/**
 * Where a running Puente is.
 *
 * @param databases each service's database, as its owner: to move clocks and to check invariants
 */
public record Site(Map<House, URI> urls, Map<House, DataSource> databases) {

  public Site {
    urls = Map.copyOf(urls);
    databases = Map.copyOf(databases);
  }

  URI url(House house) {
    URI url = urls.get(house);
    if (url == null) {
      throw new IllegalArgumentException("No address of " + house.folder());
    }
    return url;
  }

  /** The owner's view of that service's database. */
  public DataSource database(House house) {
    DataSource database = databases.get(house);
    if (database == null) {
      throw new IllegalArgumentException("No database of " + house.folder());
    }
    return database;
  }
}
