package org.puente.distribution.registration.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.files.FileRefused;
import org.puente.distribution.files.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The profiles that ship, and those in the users' own folder, which may take their place. */
@Component
public class Profiles {

  /** A profile's file: the profile, or the mistake in it. */
  public record Entry(
      String name, boolean shipped, @Nullable Profile profile, @Nullable String mistake) {}

  private final List<Entry> shipped;
  private final Path folder;

  Profiles(@Value("${puente.profiles}") Path folder) throws IOException {
    this.folder = folder;
    this.shipped = new ArrayList<>();
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/*.yaml")) {
      shipped.add(entry(String.valueOf(file.getFilename()), true, file.getContentAsString(UTF_8)));
    }
  }

  /** All, by name; the folder is read anew each time, so that a new profile needs no restart. */
  public Collection<Entry> all() {
    Map<String, Entry> all = new LinkedHashMap<>();
    shipped.forEach(entry -> all.put(entry.name(), entry));
    own().forEach(entry -> all.put(entry.name(), entry));
    return all.values();
  }

  /** Those without a mistake. */
  public List<Profile> usable() {
    var usable = new ArrayList<Profile>();
    for (var entry : all()) {
      if (entry.profile() instanceof Profile profile) {
        usable.add(profile);
      }
    }
    return usable;
  }

  /** The profile of that name. */
  public Profile named(String name) throws FileRefused {
    for (var entry : all()) {
      if (entry.name().equals(name)) {
        if (entry.profile() instanceof Profile profile) {
          return profile;
        }
        throw new FileRefused(Refusal.INVALID_PROFILE, name + ": " + entry.mistake());
      }
    }
    throw new FileRefused(Refusal.UNKNOWN_PROFILE, name);
  }

  private List<Entry> own() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.ya?ml"))
          .sorted()
          .map(Profiles::read)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Entry read(Path file) {
    try {
      return entry(file.getFileName().toString(), false, Files.readString(file));
    } catch (IOException unreadable) {
      return new Entry(stem(file.getFileName().toString()), false, null, unreadable.toString());
    }
  }

  private static Entry entry(String fileName, boolean shipped, String yaml) {
    try {
      var profile = ProfileYaml.read(yaml);
      return new Entry(profile.name(), shipped, profile, null);
    } catch (InvalidProfile mistake) {
      return new Entry(stem(fileName), shipped, null, mistake.getMessage());
    }
  }

  private static String stem(String fileName) {
    return fileName.replaceFirst("\\.ya?ml$", "");
  }
}
