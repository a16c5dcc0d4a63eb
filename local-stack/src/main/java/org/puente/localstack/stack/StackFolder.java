package org.puente.localstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where a stack keeps what must outlive it; readable by its owner alone. */
public record StackFolder(Path root) {
  private static final long LEAST_BYTES = 400L << 20;

  public StackFolder {
    root = root.toAbsolutePath().normalize();
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path simulator() {
    return root.resolve("simulator");
  }

  Path keys() {
    return root.resolve("keys");
  }

  /** Heads of the audit chains, outside of the databases. */
  Path audit() {
    return root.resolve("audit");
  }

  Path tls() {
    return root.resolve("tls");
  }

  Path run() {
    return root.resolve("run");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  Path log(String name) {
    return logs().resolve(name + ".log");
  }

  /** Creates what is missing, and refuses a disk without room to work in. */
  void prepare() {
    try {
      Files.createDirectories(root);
      if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
      }
      for (Path folder : new Path[] {simulator(), keys(), tls(), audit(), run(), logs()}) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw fullDisk()
          ? full(e)
          : new CannotStart(
              "The folder %s can't be written to (%s): give another one with --data."
                  .formatted(root, e.getMessage()),
              e);
    }
    if (fullDisk()) {
      throw full(null);
    }
  }

  /** Whether too little room is left for a database and a broker to go on writing. */
  boolean fullDisk() {
    return usableBytes() < LEAST_BYTES;
  }

  CannotStart full(@org.jspecify.annotations.Nullable Throwable cause) {
    String sentence =
        "The disk that holds %s is full (%d MB left, %d needed): free some space, or give a folder on another disk with --data."
            .formatted(root, usableBytes() >> 20, LEAST_BYTES >> 20);
    return cause == null ? new CannotStart(sentence) : new CannotStart(sentence, cause);
  }

  private long usableBytes() {
    try {
      return Files.getFileStore(nearestExisting(root)).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private static Path nearestExisting(Path path) {
    Path at = path;
    while (!Files.exists(at)) {
      Path parent = at.getParent();
      if (parent == null) {
        return at;
      }
      at = parent;
    }
    return at;
  }
}
