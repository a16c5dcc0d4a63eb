package org.puente.localstack.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.puente.localstack.ProjectHome;

/** A few of the pictures, small, for the documentation; only where all tests are asked for. */
final class Album {
  private static final Set<String> CHOSEN =
      Set.of(
          "welcome",
          "enrolment",
          "factor-en",
          "home-en",
          "prepare",
          "import",
          "plan-submitted",
          "payouts-paid",
          "kits",
          "tasks",
          "overview",
          "correction",
          "transfer",
          "tiers-to-confirm",
          "money-programme",
          "person",
          "today",
          "board",
          "team",
          "results",
          "waits",
          "policy-replay",
          "session-who-came");

  private static final int COLOURS = 256;

  private Album() {}

  static void keep(String name, Path picture) {
    if (Boolean.getBoolean("puente.all") && CHOSEN.contains(name)) {
      try {
        Path folder = Files.createDirectories(ProjectHome.find().resolve("docs/screenshots"));
        File file = folder.resolve(picture.getFileName()).toFile();
        ImageIO.write(fewerColours(ImageIO.read(picture.toFile())), "png", file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Its most frequent colours and, for every other, the nearest of them. */
  private static BufferedImage fewerColours(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> palette =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    Map<Integer, Integer> places = new HashMap<>();
    counts.keySet().forEach(colour -> places.put(colour, nearest(colour, palette)));
    var small =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            colours(palette));
    for (int i = 0; i < pixels.length; i++) {
      small
          .getRaster()
          .setSample(
              i % picture.getWidth(), i / picture.getWidth(), 0, places.getOrDefault(pixels[i], 0));
    }
    return small;
  }

  private static IndexColorModel colours(List<Integer> palette) {
    int[] rgb = palette.stream().mapToInt(Integer::intValue).toArray();
    return new IndexColorModel(Byte.SIZE, rgb.length, rgb, 0, false, -1, DataBuffer.TYPE_BYTE);
  }

  private static int nearest(int colour, List<Integer> palette) {
    int best = 0;
    for (int at = 1; at < palette.size(); at++) {
      if (distance(colour, palette.get(at)) < distance(colour, palette.get(best))) {
        best = at;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift < 3 * Byte.SIZE; shift += Byte.SIZE) {
      int apart = (one >> shift & 0xff) - (other >> shift & 0xff);
      sum += apart * apart;
    }
    return sum;
  }
}
