package org.puente.localstack.demo;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Stack;

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

  /** The site that a stack is. */
  public static Site of(Stack stack) {
    var urls = new EnumMap<House, URI>(House.class);
    var databases = new EnumMap<House, DataSource>(House.class);
    for (House house : House.values()) {
      urls.put(house, URI.create(stack.plan().url(house)));
      house.database().ifPresent(name -> databases.put(house, stack.owner(name)));
    }
    return new Site(urls, databases);
  }

  public URI url(House house) {
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
