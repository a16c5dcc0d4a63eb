package org.puente.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.puente.localstack.demo.Site;
import org.puente.localstack.stack.CannotStart;
import org.puente.localstack.stack.House;

/**
 * Reads where a Puente runs that somebody else started, on containers for instance: {@code
 * distribution-api=http://…} for each service and {@code distribution=jdbc:postgresql://…?user=…}
 * for each database, as its owner.
 */
final class SiteFile {
  private SiteFile() {}

  static Site read(Path file) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new CannotStart("The file " + file + " can't be read.");
    }
    var urls = new EnumMap<House, URI>(House.class);
    var databases = new EnumMap<House, DataSource>(House.class);
    for (House house : House.values()) {
      urls.put(house, URI.create(required(properties, house.folder(), file)));
      house
          .database()
          .ifPresent(name -> databases.put(house, database(required(properties, name, file))));
    }
    return new Site(urls, databases);
  }

  private static DataSource database(String url) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    return source;
  }

  private static String required(Properties properties, String key, Path file) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new CannotStart("The file " + file + " lacks " + key + ".");
    }
    return value;
  }
}
