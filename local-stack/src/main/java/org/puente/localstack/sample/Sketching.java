package org.puente.localstack.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.puente.localstack.sample.Sketch.Member;

/** Draws the 644 households so that every total of the sample programme is met exactly. */
final class Sketching {
  private static final int OLDER_HEADS = 40;

  private final Random random = new Random(20_260_301);
  private final Deque<AgeBand> heads = new ArrayDeque<>(headBands());
  private final Deque<AgeBand> minors = new ArrayDeque<>();
  private final Deque<AgeBand> others = new ArrayDeque<>();

  /** The same households every time, in an order that any part of them represents the whole. */
  List<Sketch> draw() {
    dealMembers();
    List<Sketch> sketches = places();
    Deque<Integer> sizes = sizes();
    for (Sketch sketch : sketches) {
      fill(sketch, sizes.pop());
    }
    new Circumstances(sketches, random).settle();
    Collections.shuffle(sketches, random);
    return sketches;
  }

  private List<AgeBand> headBands() {
    var bands = new ArrayList<AgeBand>(Collections.nCopies(OLDER_HEADS, AgeBand.OLDER_ADULT));
    bands.addAll(Collections.nCopies(SampleProgramme.HOUSEHOLDS - OLDER_HEADS, AgeBand.ADULT));
    Collections.shuffle(bands, random);
    return bands;
  }

  /** Every household of two or more has a child; whoever else there is goes where there is room. */
  private void dealMembers() {
    int households = SampleProgramme.HOUSEHOLDS - SampleProgramme.HOUSEHOLDS_BY_SIZE.getFirst();
    var children = new ArrayList<AgeBand>();
    var rest = new ArrayList<AgeBand>();
    for (AgeBand band : AgeBand.values()) {
      (band.minor() ? children : rest).addAll(Collections.nCopies(withoutHeads(band), band));
    }
    Collections.shuffle(children, random);
    minors.addAll(children.subList(0, households));
    rest.addAll(children.subList(households, children.size()));
    Collections.shuffle(rest, random);
    others.addAll(rest);
  }

  private static int withoutHeads(AgeBand band) {
    return switch (band) {
      case ADULT -> band.people() - (SampleProgramme.HOUSEHOLDS - OLDER_HEADS);
      case OLDER_ADULT -> band.people() - OLDER_HEADS;
      case INFANT, SMALL_CHILD, CHILD, ADOLESCENT -> band.people();
    };
  }

  private List<Sketch> places() {
    var sketches = new ArrayList<Sketch>();
    for (SampleProgramme.Territory territory : SampleProgramme.TERRITORIES) {
      int count = territory.households();
      long high = Math.round(count * 0.1);
      long medium = Math.round(count * 0.4);
      for (int i = 0; i < count; i++) {
        Tier tier = i < high ? Tier.HIGH : i < high + medium ? Tier.MEDIUM : Tier.LOW;
        sketches.add(Sketch.headedBy(territory.code(), tier, member(heads.pop())));
      }
    }
    return sketches;
  }

  private Deque<Integer> sizes() {
    var sizes = new ArrayList<Integer>();
    for (int size = 1; size <= SampleProgramme.HOUSEHOLDS_BY_SIZE.size(); size++) {
      sizes.addAll(Collections.nCopies(SampleProgramme.HOUSEHOLDS_BY_SIZE.get(size - 1), size));
    }
    Collections.shuffle(sizes, random);
    return new ArrayDeque<>(sizes);
  }

  private void fill(Sketch sketch, int size) {
    if (size > 1) {
      sketch.members().add(member(minors.pop()));
    }
    while (sketch.members().size() < size) {
      sketch.members().add(member(others.pop()));
    }
  }

  private Member member(AgeBand band) {
    return new Member(band, band.age(random), random.nextBoolean());
  }
}
