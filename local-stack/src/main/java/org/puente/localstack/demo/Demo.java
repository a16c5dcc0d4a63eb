package org.puente.localstack.demo;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The whole story, act by act. */
public final class Demo {
  private static final Duration AHEAD = Duration.ofDays(3);

  private final Stage stage;
  private final Story story;

  public Demo(Site site, Screen screen, Story story) {
    this.stage = new Stage(site, screen);
    this.story = story;
  }

  /** Plays it and returns what happened, as the services and the bank tell it. */
  public Outcome play() {
    Screen screen = stage.screen();
    screen.heading("Setting up");
    Programme programme = new SettingUp(stage, story).programme();
    new Depositing(stage).asConfirmed();
    screen.heading("Registration");
    new Importing(stage, story).into(programme);
    new Enrolling(stage).into(programme);
    screen.heading("Kits");
    new HandingOutKits(stage, story).in(programme);
    for (int cycle = 1; cycle <= story.cycles(); cycle++) {
      screen.heading("Cycle " + cycle);
      play(programme, cycle);
    }
    screen.heading("Looking back");
    new Settling(stage).settle();
    return new Counting(stage, programme).outcome();
  }

  private void play(Programme programme, int cycle) {
    Set<String> late = story.lateIn(cycle);
    List<String> punctual = story.territories().stream().filter(t -> !late.contains(t)).toList();
    stage.clock().moveTo(programme.dueAt(cycle).minus(AHEAD));
    new Paying(stage, programme).pay(cycle, punctual);
    if (!late.isEmpty()) {
      var report = new LateReport(stage, programme);
      report.demand(cycle, late);
      long waiting = new Households(stage, programme).in(late);
      new StandingBy(stage, programme).during(cycle, late, waiting);
      report.arrive();
      stage.screen().line("The report arrives");
      new Paying(stage, programme).pay(cycle, late.stream().sorted().toList());
    }
  }
}
