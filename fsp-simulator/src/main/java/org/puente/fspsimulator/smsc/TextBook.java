package org.puente.fspsimulator.smsc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.puente.fspsimulator.banks.SimulatorSettings;
import org.puente.fspsimulator.book.Book;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every text that the centre took, by phone: in memory, and a line each in {@code texts.ndjson}
 * before it is answered, so that a kill forgets none. The same id is the same text.
 */
@Component
public class TextBook {

  private final JsonMapper json;
  private final Path file;
  private final Map<String, Map<String, Sms>> byPhone = new ConcurrentHashMap<>();

  /** A text as the phone shows it, put together from its segments. */
  public record Shown(String from, String to, String text, int segments, Instant sentAt) {}

  /** The book's folder exists once the banks' book does. */
  @Autowired
  TextBook(SimulatorSettings settings, Book afterTheBook, JsonMapper json) {
    this(settings.data().resolve("texts.ndjson"), json);
  }

  TextBook(Path file, JsonMapper json) {
    this.json = json;
    this.file = file;
    read();
  }

  synchronized void write(Sms sms) {
    try (Writer lines =
        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      lines.write(json.writeValueAsString(sms) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    keep(sms);
  }

  /** Newest first; a long text only when all of it has come. */
  public List<Shown> sentTo(String phone) {
    Map<String, List<Sms>> texts = new LinkedHashMap<>();
    Map<String, Sms> arrived = byPhone.getOrDefault(digits(phone), Map.of());
    synchronized (this) {
      for (Sms sms : arrived.values()) {
        String text = sms.series().isEmpty() ? sms.id() : sms.series();
        texts.computeIfAbsent(text, _ -> new ArrayList<>()).add(sms);
      }
    }
    return texts.values().stream()
        .filter(segments -> segments.size() == segments.getFirst().of())
        .map(TextBook::shown)
        .sorted(Comparator.comparing(Shown::sentAt).reversed())
        .toList();
  }

  public List<Shown> all() {
    return byPhone.keySet().stream().map(this::sentTo).flatMap(Collection::stream).toList();
  }

  private static Shown shown(List<Sms> segments) {
    StringBuilder words = new StringBuilder();
    segments.stream()
        .sorted(Comparator.comparing(Sms::number))
        .forEach(segment -> words.append(segment.words()));
    Sms first = segments.getFirst();
    return new Shown(first.from(), first.to(), words.toString(), segments.size(), first.at());
  }

  private void read() {
    if (Files.notExists(file)) {
      return;
    }
    try {
      String kept = Files.readString(file);
      for (String line : kept.lines().toList()) {
        // A kill can leave half a line: that text was not answered, and comes again.
        if (line.endsWith("}")) {
          keep(json.readValue(line, Sms.class));
        }
      }
      if (!kept.endsWith("\n")) {
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void keep(Sms sms) {
    byPhone
        .computeIfAbsent(digits(sms.to()), _ -> new LinkedHashMap<>())
        .putIfAbsent(sms.id(), sms);
  }

  private static String digits(String phone) {
    return phone.replaceAll("\\D", "");
  }
}
