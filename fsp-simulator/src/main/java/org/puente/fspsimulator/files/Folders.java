package org.puente.fspsimulator.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** One file bank's folders: what its client sees, and what waits to be laid down there. */
public record Folders(Path root) {

  static Folders create(Path root) {
    Folders folders = new Folders(root.toAbsolutePath());
    try {
      for (Path folder :
          new Path[] {folders.in(), folders.out(), folders.archive(), folders.due()}) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folders of a file bank in " + root, e);
    }
    return folders;
  }

  /** What the client sees as its root. */
  public Path client() {
    return root.resolve("client");
  }

  public Path in() {
    return client().resolve("in");
  }

  public Path out() {
    return client().resolve("out");
  }

  public Path archive() {
    return client().resolve("archive");
  }

  Path due() {
    return root.resolve("due");
  }

  /** A name that stands for nothing in {@code out} and {@code archive} yet. */
  String freeName(String wanted) {
    String name = wanted;
    for (int copy = 2;
        Files.exists(out().resolve(name)) || Files.exists(archive().resolve(name));
        copy++) {
      int dot = wanted.lastIndexOf('.');
      name =
          dot < 0
              ? wanted + "_" + copy
              : wanted.substring(0, dot) + "_" + copy + wanted.substring(dot);
    }
    return name;
  }

  /** Finished files, by name; one that is still being written ends in {@code .writing}. */
  public static Stream<Path> finished(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> !file.getFileName().toString().endsWith(".writing"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
