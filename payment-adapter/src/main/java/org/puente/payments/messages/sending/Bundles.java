package org.puente.payments.messages.sending;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts that come along, and those that somebody put into a folder beside: {@code
 * sms_qu.properties} adds Quechua, {@code sms_es.properties} there replaces ours.
 */
final class Bundles {

  private static final Pattern NAME = Pattern.compile("sms_([a-z]{2,3})\\.properties");

  private Bundles() {}

  /** Throws UncheckedIOException when one cannot be read. */
  static Map<String, Map<String, String>> read(@Nullable Path folder) {
    var resolver = new PathMatchingResourcePatternResolver();
    Map<String, Map<String, String>> bundles = new HashMap<>();
    try {
      List<Resource> files =
          new ArrayList<>(List.of(resolver.getResources("classpath*:messages/sms_*.properties")));
      if (folder != null) {
        files.addAll(List.of(resolver.getResources(folder.toUri() + "sms_*.properties")));
      }
      for (Resource file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
        if (name.matches()) {
          bundles.put(name.group(1), texts(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundles;
  }

  private static Map<String, String> texts(Resource file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, texts::getProperty));
  }
}
