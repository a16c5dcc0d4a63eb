package org.puente.distribution.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.PersonalIndex;
import org.puente.distribution.screening.SanctionsList.Entry;

/**
 * Compares names with a list, the same way each time: word by word without accents, in any order,
 * each word of the shorter name with the most similar one of the other (Jaro and Winkler). A word
 * that the longer name has more costs a little; names of one word match only as a whole. Years of
 * birth that are known on both sides must be near each other.
 */
public final class NameScreen {

  /** Words less alike than that are different words. */
  private static final double ALIKE = 0.85;

  private static final double MORE = 0.02;
  private static final int REMEMBERED = 50_000;

  private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
  private final List<Entry> entries;
  private final List<String> words = new ArrayList<>();
  private final List<List<Integer>> namesOfWord = new ArrayList<>();
  private final List<int[]> names = new ArrayList<>();
  private final List<Integer> entryOfName = new ArrayList<>();

  /** Of words of people, so that each is compared with the list's words once. */
  private final Map<String, List<Near>> near = new HashMap<>();

  private final double threshold;

  /** Of one thread. */
  public NameScreen(List<Entry> entries, double threshold) {
    this.entries = List.copyOf(entries);
    this.threshold = threshold;
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < this.entries.size(); i++) {
      for (String name : this.entries.get(i).names()) {
        add(i, words(name), known);
      }
    }
  }

  /** A word of the list that is like one of the person's. */
  private record Near(int word, double score) {}

  /** Somebody on the list whom the person may be. */
  public record Match(Entry entry, double score) {}

  /**
   * When somebody was born.
   *
   * @param give how many years it may be off: little for a date, more for an age
   */
  public record Born(int year, int give) {

    boolean near(List<Integer> years) {
      return years.isEmpty() || years.stream().anyMatch(it -> Math.abs(it - year) <= give);
    }
  }

  private void add(int entry, String[] its, Map<String, Integer> known) {
    int[] ids = new int[its.length];
    for (int i = 0; i < its.length; i++) {
      ids[i] =
          known.computeIfAbsent(
              its[i],
              word -> {
                words.add(word);
                namesOfWord.add(new ArrayList<>());
                return words.size() - 1;
              });
      namesOfWord.get(ids[i]).add(names.size());
    }
    names.add(ids);
    entryOfName.add(entry);
  }

  /** The best score of each entry that reaches the threshold, in the order of the list. */
  public List<Match> matches(String name, @Nullable Born born) {
    String[] its = words(name);
    Map<Integer, double[]> alike = alike(its);
    double[] best = new double[entries.size()];
    alike.forEach(
        (number, scores) -> {
          int entry = entryOfName.get(number);
          best[entry] = Math.max(best[entry], score(scores, its.length));
        });
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      Entry entry = entries.get(i);
      if (best[i] >= threshold && (born == null || born.near(entry.years()))) {
        matches.add(new Match(entry, best[i]));
      }
    }
    return matches;
  }

  /** By name of the list: how alike each of its words is to one of the person's. */
  private Map<Integer, double[]> alike(String[] its) {
    Map<Integer, double[]> alike = new HashMap<>();
    for (String word : its) {
      for (Near each : near(word)) {
        for (int number : namesOfWord.get(each.word())) {
          int[] of = names.get(number);
          double[] scores = alike.computeIfAbsent(number, _ -> new double[of.length]);
          for (int i = 0; i < of.length; i++) {
            scores[i] = of[i] == each.word() ? Math.max(scores[i], each.score()) : scores[i];
          }
        }
      }
    }
    return alike;
  }

  private List<Near> near(String word) {
    if (near.size() > REMEMBERED) {
      near.clear();
    }
    return near.computeIfAbsent(
        word,
        _ -> {
          List<Near> found = new ArrayList<>();
          for (int i = 0; i < words.size(); i++) {
            double score = similarity.apply(word, words.get(i));
            if (score >= ALIKE) {
              found.add(new Near(i, score));
            }
          }
          return found;
        });
  }

  private static double score(double[] scores, int words) {
    int shorter = Math.min(scores.length, words);
    int longer = Math.max(scores.length, words);
    if (shorter < 2 && longer > shorter) {
      return 0;
    }
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int i = 0; i < shorter; i++) {
      sum += sorted[sorted.length - 1 - i];
    }
    return Math.max(0, sum / shorter - MORE * (longer - shorter));
  }

  private static String[] words(String name) {
    return PersonalIndex.normalised(name).split(" ");
  }
}
