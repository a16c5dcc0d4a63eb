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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The profiles that ship, those in the users' own folder, which may take their place, and those
 * that people saved for their organisation under other names.
 */
@Component
public class Profiles {

  /** A profile's file: the profile, or the mistake in it. */
  public record Entry(
      String name, boolean shipped, @Nullable Profile profile, @Nullable String mistake) {}

  private final List<Entry> shipped;
  private final Path folder;
  private final SavedProfiles saved;

  Profiles(@Value("${puente.profiles}") Path folder, SavedProfiles saved) throws IOException {
    this.folder = folder;
    this.saved = saved;
    this.shipped = new ArrayList<>();
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/*.yaml")) {
      shipped.add(entry(String.valueOf(file.getFilename()), true, file.getContentAsString(UTF_8)));
    }
  }

  /**
   * All, by name; the folder is read anew each time, so that a new profile needs no restart.
   *
   * @param organisation whose saved ones count; null for all that the caller sees
   */
  public Collection<Entry> all(@Nullable UUID organisation) {
    Map<String, Entry> all = new LinkedHashMap<>();
    saved
        .of(organisation)
        .forEach(each -> all.put(each.name(), entry(each.name(), false, each.yaml())));
    everybodys().forEach(entry -> all.put(entry.name(), entry));
    return all.values();
  }

  /** Those that no organisation saved: a saved one is called otherwise. */
  public Collection<Entry> everybodys() {
    Map<String, Entry> all = new LinkedHashMap<>();
    shipped.forEach(entry -> all.put(entry.name(), entry));
    own().forEach(entry -> all.put(entry.name(), entry));
    return all.values();
  }

  /** Those without a mistake, for files of an organisation. */
  public List<Profile> usable(@Nullable UUID organisation) {
    var usable = new ArrayList<Profile>();
    for (var entry : all(organisation)) {
      if (entry.profile() instanceof Profile profile) {
        usable.add(profile);
      }
    }
    return usable;
  }

  /** The profile of that name, for files of an organisation. */
  public Profile named(String name, @Nullable UUID organisation) throws FileRefused {
    for (var entry : all(organisation)) {
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
